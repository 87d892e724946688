package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.organisation.OfficeDetails;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;

/** An office as the interface takes and shows it (ORG-5). */
@RequestScoped
public class OfficeAnswer {

  /** A department or zone in use. */
  public record Part(String code, Names names) {}

  /**
   * @param number the code, as every list names its items
   * @param active whether it takes new matters
   */
  public record Office(
      String number,
      String office,
      String branch,
      Names names,
      String timeZone,
      Names address,
      String hours,
      String hotline,
      String portalLink,
      boolean active,
      List<Part> departments,
      List<Part> zones,
      long version) {}

  /**
   * @param code of a new office; one that is there keeps its own
   * @param branch its code, of a new office
   */
  public record Details(
      String code,
      String branch,
      Names names,
      String timeZone,
      Names address,
      String hours,
      String hotline,
      String portalLink) {

    OfficeDetails details() {
      return new OfficeDetails(names, timeZone, address, hours, hotline, portalLink);
    }
  }

  @Inject private OfficeDirectory offices;

  Office of(OfficeRow office) {
    return new Office(
        office.code(),
        office.code(),
        offices.branch(office.branchId()).code(),
        office.names(),
        office.time().zone().getId(),
        office.address(),
        office.hours(),
        office.hotline(),
        office.portalLink(),
        office.active(),
        offices.departments(office.id()).stream()
            .map(it -> new Part(it.code(), it.names()))
            .toList(),
        offices.zones(office.id()).stream().map(it -> new Part(it.code(), it.names())).toList(),
        office.version());
  }
}
