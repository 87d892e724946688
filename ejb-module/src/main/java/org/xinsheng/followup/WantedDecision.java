package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.xinsheng.complaint.Person;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/**
 * A case whose owner stays unsatisfied, so that a final decision is wanted (FU-8).
 *
 * @param id the complaint's
 * @param gist the beginning of the complaint's content
 * @param rounds that left the owner unsatisfied
 * @param heard what the owner said last
 */
public record WantedDecision(
    Long id,
    String number,
    Long version,
    String office,
    OfficeTime time,
    Severity severity,
    String gist,
    Money loss,
    int rounds,
    Answer heard)
    implements Serializable {

  /**
   * @param opinion on the handling, null where the owner gave none
   * @param by whoever asked the owner
   */
  public record Answer(Person by, Instant at, String opinion) implements Serializable {}

  /** Since when only the decision is missing: the last answer. */
  public Instant since() {
    return heard.at();
  }

  /** What the query reads of a case that was sent back to be bettered. */
  public record Raw(
      Long id,
      ComplaintNumber number,
      long version,
      Long branchId,
      Long officeId,
      Long zoneId,
      Long departmentId,
      Long subjectStaffId,
      Severity severity,
      int policyVersion,
      String gist,
      Money loss) {

    RoleAsked asked() {
      return new RoleAsked(
          Role.CHIEF_STEWARD,
          new Place(branchId, officeId, zoneId, departmentId),
          subjectStaffId == null ? Set.of() : Set.of(subjectStaffId));
    }

    WantedDecision named(OfficeRow where, int rounds, Answer heard) {
      return new WantedDecision(
          id,
          number.text(),
          version,
          where.code(),
          where.time(),
          severity,
          gist,
          loss,
          rounds,
          heard);
    }
  }

  /** A round that left the owner unsatisfied. */
  public record Heard(Long complaintId, Instant at, String opinion, String username, String name) {

    Answer answer() {
      return new Answer(new Person(username, name), at, opinion);
    }
  }

  /** The decision that somebody took. */
  public record Taken(String username, String name, Instant at) {

    public Person by() {
      return new Person(username, name);
    }
  }
}
