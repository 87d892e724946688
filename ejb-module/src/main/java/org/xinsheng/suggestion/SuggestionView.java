package org.xinsheng.suggestion;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.SuggestionRow.Colleague;
import org.xinsheng.suggestion.domain.SuggestionStatus;

/**
 * One suggestion as its reader may see it.
 *
 * @param source where it was heard, null where the owner came with it (FU-4)
 * @param convertedFrom what it was before (INT-1), else null
 * @param convertedTo what it became, else null
 * @param forwarded null while it was not forwarded
 * @param answer what becomes of it, null while the department did not say
 * @param ownerTold null while the owner does not know
 */
public record SuggestionView(
    Long id,
    String number,
    String office,
    OfficeTime time,
    SuggestionStatus status,
    Channel channel,
    String category,
    String content,
    boolean anonymous,
    Customer customer,
    Instant receivedAt,
    Instant enteredAt,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    Colleague firstContact,
    Heard source,
    Forwarding forwarded,
    Words answer,
    Words ownerTold,
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

  public record Heard(SubjectType type, String number) implements Serializable {}

  public record Forwarding(
      String department, Colleague assignee, String account, Instant at, Colleague by)
      implements Serializable {}

  /**
   * @param text what was said, or how
   */
  public record Words(String text, Instant at, Colleague by) implements Serializable {}
}
