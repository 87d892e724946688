package org.xinsheng.emergency;

import java.io.Serializable;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.Words;

/** One emergency as its reader may see it. */
public record EmergencyView(MatterFace matter, Own own) implements Serializable {

  /**
   * What only emergencies have.
   *
   * @param acknowledged null until somebody did; it has no text
   * @param dispatched who was sent, null until then
   * @param done how it ended, null until then
   */
  public record Own(String location, Words acknowledged, Words dispatched, Words done)
      implements Serializable {}
}
