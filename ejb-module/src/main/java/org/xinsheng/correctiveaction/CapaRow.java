package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.correctiveaction.domain.CapaNumber;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.intake.Colleague;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * A report in a list, with what somebody who decides needs to know.
 *
 * @param problem the beginning, as of the extent
 * @param slips numbers of those that it serves
 * @param nextDueAt of its earliest open action, null while none is to be done
 * @param openActions that are still to be done
 */
public record CapaRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    CapaStatus status,
    String department,
    String problem,
    String extent,
    Cause causeCategory,
    List<String> slips,
    Role pendingRole,
    Instant draftedAt,
    Colleague draftedBy,
    Instant submittedAt,
    Instant approvedAt,
    Instant nextDueAt,
    long openActions,
    Instant verifiableAt,
    Instant endedAt,
    long version)
    implements Serializable {

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      CapaNumber number,
      Long officeId,
      CapaStatus status,
      Long departmentId,
      String problem,
      String extent,
      Cause causeCategory,
      Role pendingRole,
      Instant draftedAt,
      Long draftedBy,
      Instant submittedAt,
      Instant approvedAt,
      Instant verifiableAt,
      Instant endedAt,
      long version) {

    CapaRow named(OfficeRow office, String department, Details details, Map<Long, StaffRow> staff) {
      return new CapaRow(
          id,
          number.text(),
          office.code(),
          office.time(),
          status,
          department,
          problem,
          extent,
          causeCategory,
          details.slips(),
          pendingRole,
          draftedAt,
          Colleague.of(staff.get(draftedBy)),
          submittedAt,
          approvedAt,
          details.nextDueAt(),
          details.openActions(),
          verifiableAt,
          endedAt,
          version);
    }
  }

  /** What stands in other tables. */
  record Details(List<String> slips, Instant nextDueAt, long openActions) {

    static final Details NONE = new Details(List.of(), null, 0);
  }
}
