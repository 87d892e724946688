package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;

/**
 * What a report begins with: what its slips, their complaints and the follow-ups tell (CA-3).
 *
 * @param rootCause what the slips give as the cause: the first answers of the chain
 * @param causeCategory of the complaints' results, null where they name none or several
 * @param corrective what the slips prescribed
 * @param preventive what the owners said should be done to prevent the like
 */
public record CapaProposal(
    List<String> slips,
    String office,
    OfficeTime time,
    String problem,
    Extent extent,
    List<String> rootCause,
    Cause causeCategory,
    List<String> corrective,
    List<String> preventive)
    implements Serializable {

  /**
   * How far it reaches.
   *
   * @param units of the complaints, each once
   * @param recurring cases of a kind that is flagged as recurring with one of them, 0 for none
   */
  public record Extent(
      List<String> complaints,
      List<String> units,
      Instant first,
      Instant last,
      Money loss,
      int recurring)
      implements Serializable {}
}
