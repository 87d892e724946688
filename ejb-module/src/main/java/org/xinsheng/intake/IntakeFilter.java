package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;

/**
 * Which contacts the register shows; null leaves a thing open.
 *
 * @param office its code
 * @param status a state of the kind asked for, or of any
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param q a number or its beginning, a phone, a unit, or words of a name and of what was said
 */
public record IntakeFilter(
    String office,
    MatterKind kind,
    Channel channel,
    Desk desk,
    String status,
    String category,
    Instant receivedFrom,
    Instant receivedTo,
    String q)
    implements Serializable {

  public static final IntakeFilter EVERYTHING =
      new IntakeFilter(null, null, null, null, null, null, null, null, null);
}
