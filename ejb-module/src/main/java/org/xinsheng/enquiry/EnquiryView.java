package org.xinsheng.enquiry;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.Words;

/** One enquiry as its reader may see it. */
public record EnquiryView(MatterFace matter, Own own) implements Serializable {

  /**
   * What only enquiries have.
   *
   * @param source where the answer will come from, null where nothing was promised
   * @param answer null while the owner has none
   */
  public record Own(
      String source, String callBackBy, Instant agreedDueAt, Words answer, String remark)
      implements Serializable {}
}
