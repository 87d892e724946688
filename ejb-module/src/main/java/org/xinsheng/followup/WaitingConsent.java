package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.xinsheng.complaint.Person;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/**
 * A final decision that waits for the branch's consent (FU-8).
 *
 * @param id the complaint's
 * @param gist the beginning of the complaint's content
 * @param since from when on only the consent was missing
 * @param rounds that left the owner unsatisfied
 */
public record WaitingConsent(
    Long id,
    String number,
    Long version,
    String office,
    OfficeTime time,
    Severity severity,
    String gist,
    Money loss,
    String decision,
    Person decidedBy,
    Instant decidedAt,
    Instant since,
    int rounds)
    implements Serializable {

  /** What the query reads of a case that was finally decided and has not ended. */
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
      Money loss,
      String decision,
      Long decidedBy,
      Instant decidedAt) {

    RoleAsked asked() {
      return new RoleAsked(
          Role.BRANCH_GENERAL_MANAGER,
          new Place(branchId, officeId, zoneId, departmentId),
          subjectStaffId == null ? Set.of() : Set.of(subjectStaffId));
    }

    WaitingConsent named(OfficeRow where, StaffRow by, Instant since, int rounds) {
      return new WaitingConsent(
          id,
          number.text(),
          version,
          where.code(),
          where.time(),
          severity,
          gist,
          loss,
          decision,
          Person.of(by),
          decidedAt,
          since,
          rounds);
    }
  }

  /** When the owner was unsatisfied, or the branch answered. */
  public record Moment(Long complaintId, Instant at) {}

  /** What the branch said. */
  public record Answer(boolean given, String username, String name, Instant at) {

    public Person by() {
      return new Person(username, name);
    }
  }
}
