package org.xinsheng.nonconformity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.domain.SlipNumber;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * A slip in a list, with what somebody who decides needs to know.
 *
 * @param complaint number of its case, null where it was raised directly
 * @param nonconformity the beginning, as of cause and measure
 * @param highLoss whether the loss reaches the threshold of the slip's own policy (NCR-3)
 * @param pendingRole whose decision it waits for, null for nobody's
 * @param verifierRole who is to check what was done, null while nothing is done
 * @param chain of the approval that goes on, or went on last
 */
public record SlipRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    SlipStatus status,
    String complaint,
    String department,
    String category,
    String nonconformity,
    String causeAnalysis,
    String correctiveMeasure,
    Money lossAmount,
    boolean highLoss,
    boolean officeCanResolve,
    Colleague responsible,
    Instant executionDueAt,
    Role pendingRole,
    Instant pendingSince,
    Role verifierRole,
    Instant raisedAt,
    Colleague raisedBy,
    Instant submittedAt,
    Colleague filledBy,
    Instant executedAt,
    Instant endedAt,
    List<SlipStepView> chain,
    long version)
    implements Serializable {

  /** What the query reads, before names and codes are known. */
  public record Raw(
      Long id,
      SlipNumber number,
      Long officeId,
      SlipStatus status,
      String complaint,
      Long departmentId,
      String category,
      String nonconformity,
      String causeAnalysis,
      String correctiveMeasure,
      Money loss,
      Instant referredAt,
      Long responsibleId,
      Instant executionDueAt,
      Role pendingRole,
      Instant pendingSince,
      Role verifierRole,
      Instant raisedAt,
      Long raisedBy,
      Instant submittedAt,
      Long filledBy,
      Instant executedAt,
      Instant endedAt,
      int revision,
      int run,
      int policyVersion,
      long version) {

    SlipRow named(
        OfficeRow office,
        String department,
        boolean highLoss,
        List<SlipStepView> chain,
        Map<Long, StaffRow> staff) {
      return new SlipRow(
          id,
          number.text(),
          office.code(),
          office.time(),
          status,
          complaint,
          department,
          category,
          nonconformity,
          causeAnalysis,
          correctiveMeasure,
          loss,
          highLoss,
          referredAt == null,
          Colleague.of(staff.get(responsibleId)),
          executionDueAt,
          pendingRole,
          pendingSince,
          verifierRole,
          raisedAt,
          Colleague.of(staff.get(raisedBy)),
          submittedAt,
          Colleague.of(staff.get(filledBy)),
          executedAt,
          endedAt,
          chain,
          version);
    }
  }
}
