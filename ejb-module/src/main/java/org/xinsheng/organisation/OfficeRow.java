package org.xinsheng.organisation;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;

/**
 * An office with what it publishes (ORG-5).
 *
 * @param time its own days
 * @param active whether it takes new matters
 * @param createdAt null for one that is older than this note
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
    String portalLink,
    boolean active,
    Instant createdAt,
    long version)
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
        office.portalLink(),
        office.active(),
        office.createdAt(),
        office.version());
  }

  /**
   * The office itself, where it still takes what owners come with.
   *
   * @throws RuleViolation where it is retired (ORG-1)
   */
  public OfficeRow inUse() {
    if (active) {
      return this;
    }
    throw RuleViolation.at("office", "ORG-1", Message.of("refusal.officeRetired", code));
  }

  public Names names() {
    return new Names(nameZh, nameEn);
  }

  /** A place in this office, zone and department unknown. */
  public Place place() {
    return new Place(branchId, id, null, null);
  }
}
