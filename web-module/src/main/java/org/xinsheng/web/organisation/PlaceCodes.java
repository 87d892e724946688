package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.SeatCodes;

/** A place by its codes, as the interface names it. */
@RequestScoped
public class PlaceCodes {

  @Inject private OfficeDirectory offices;

  /** Every id may be null; the branch of an office is not named again. */
  public SeatCodes of(Long branchId, Long officeId, Long departmentId, Long zoneId) {
    return new SeatCodes(
        branchId == null ? null : offices.branch(branchId).code(),
        officeId == null ? null : offices.byId(officeId).code(),
        departmentId == null ? null : offices.department(departmentId).code(),
        zoneId == null ? null : offices.zone(zoneId).code());
  }
}
