package org.xinsheng.message;

import java.io.Serializable;
import org.xinsheng.intake.IntakeRow;

/**
 * A message that waits for whom it is for.
 *
 * @param callbackPhone masked; the message itself shows it in full and records that
 */
public record MessageRow(IntakeRow line, String callbackPhone) implements Serializable {

  /** What the query reads. */
  public record Phone(Long id, String e164) {}
}
