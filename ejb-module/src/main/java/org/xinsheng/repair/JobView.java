package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.intake.Colleague;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.OfficeTime;

/**
 * One repair or service request as its reader may see it.
 *
 * @param dispatch null while nobody has it
 * @param results one for each round, first to last
 * @param convertedFrom what it was before (INT-1), else null
 * @param convertedTo what it became, else null
 * @param ownerTold how the owner of a service request heard of it, null while they did not
 */
public record JobView(
    Long id,
    String number,
    JobKind kind,
    String office,
    OfficeTime time,
    JobStatus status,
    Channel channel,
    Desk desk,
    String category,
    String content,
    String location,
    String urgency,
    Instant appointmentAt,
    boolean anonymous,
    Customer customer,
    Instant receivedAt,
    Instant enteredAt,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    Colleague firstContact,
    Dispatch dispatch,
    List<Result> results,
    Told ownerTold,
    String cancelledReason,
    Instant endedAt,
    MatterFace.Converted convertedFrom,
    MatterFace.Converted convertedTo,
    List<DeadlineRow> deadlines,
    long version)
    implements Serializable {

  /**
   * @param phone masked unless the reader has to do with the owner
   */
  public record Customer(String name, String phone, String unit, boolean masked)
      implements Serializable {}

  /**
   * @param department null where the person belongs to none
   * @param agreed whether the owner agreed to the due time
   */
  public record Dispatch(
      String department,
      Colleague assignee,
      String account,
      Instant at,
      Colleague by,
      Instant dueAt,
      boolean agreed)
      implements Serializable {}

  /**
   * @param material null for none
   */
  public record Result(
      int round,
      String result,
      String material,
      Colleague doneBy,
      Instant doneAt,
      Colleague recordedBy,
      Instant enteredAt)
      implements Serializable {

    /** What the query reads. */
    public Result(
        int round,
        String result,
        String material,
        String doneByUsername,
        String doneByName,
        Instant doneAt,
        String recordedByUsername,
        String recordedByName,
        Instant enteredAt) {
      this(
          round,
          result,
          material,
          new Colleague(doneByUsername, doneByName),
          doneAt,
          new Colleague(recordedByUsername, recordedByName),
          enteredAt);
    }
  }

  public record Told(String how, Instant at) implements Serializable {}

  /** The newest, null while it was never done. */
  public Result lastResult() {
    return results.isEmpty() ? null : results.get(results.size() - 1);
  }
}
