package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.shared.OfficeTime;

/**
 * What every kind shows of one matter, as its reader may see it.
 *
 * @param handler whom it lies with, null for nobody in particular
 * @param convertedFrom what it was before (INT-1), else null
 * @param convertedTo what it became, else null
 */
public record MatterFace(
    Long id,
    MatterKind kind,
    String number,
    String office,
    OfficeTime time,
    String status,
    Channel channel,
    Desk desk,
    String category,
    String content,
    boolean anonymous,
    Customer customer,
    Instant receivedAt,
    Instant enteredAt,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    Colleague firstContact,
    Colleague handler,
    String cancelledReason,
    Instant endedAt,
    Converted convertedFrom,
    Converted convertedTo,
    List<DeadlineRow> deadlines,
    long version)
    implements Serializable {

  /** Key of the state's label. */
  public String statusKey() {
    return kind.statusKey(status);
  }

  /**
   * @param phone masked unless the reader has to do with the owner
   */
  public record Customer(String name, String phone, String unit, boolean masked)
      implements Serializable {}

  public record Converted(MatterKind kind, String number) implements Serializable {

    /** Null for nothing. */
    public static Converted of(String number) {
      return MatterKind.ofNumber(number).map(it -> new Converted(it, number)).orElse(null);
    }
  }
}
