package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;

/**
 * An office with what it publishes (ORG-5).
 *
 * @param time its own days
 */
public record OfficeRow(
    Long id,
    String code,
    Long branchId,
    String nameZh,
    String nameEn,
    OfficeTime time,
    Names address,
    String hours,
    String hotline,
    String portalLink)
    implements Serializable {

  static OfficeRow of(Office office) {
    return new OfficeRow(
        office.id(),
        office.code(),
        office.branchId(),
        office.names().zh(),
        office.names().en(),
        office.time(),
        office.address(),
        office.hours(),
        office.hotline(),
        office.portalLink());
  }

  public Names names() {
    return new Names(nameZh, nameEn);
  }

  /** A place in this office, zone and department unknown. */
  public Place place() {
    return new Place(branchId, id, null, null);
  }
}
