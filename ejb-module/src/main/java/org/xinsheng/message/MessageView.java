package org.xinsheng.message;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.Colleague;
import org.xinsheng.intake.MatterFace;

/** One message as its reader may see it. */
public record MessageView(MatterFace matter, Own own) implements Serializable {

  /**
   * What only messages have.
   *
   * @param callbackPhone masked unless the reader has to do with the owner
   * @param acknowledgedAt null until they acknowledged it
   */
  public record Own(Colleague to, String callbackPhone, Instant acknowledgedAt)
      implements Serializable {}
}
