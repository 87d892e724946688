package org.xinsheng.intake;

import java.io.Serializable;
import org.xinsheng.intake.domain.IntakeEntry;

/**
 * What a record was before and what it became (INT-1), as the register has it.
 *
 * @param from null for nothing
 * @param to null for nothing
 */
public record ConversionLinks(MatterFace.Converted from, MatterFace.Converted to)
    implements Serializable {

  /**
   * @param entry null for a record that is not on the register
   */
  static ConversionLinks of(IntakeEntry entry) {
    return entry == null
        ? new ConversionLinks(null, null)
        : new ConversionLinks(
            MatterFace.Converted.of(entry.convertedFrom()),
            MatterFace.Converted.of(entry.convertedTo()));
  }
}
