package org.xinsheng.nonconformity;

import java.io.Serializable;
import org.xinsheng.nonconformity.domain.SlipNumber;
import org.xinsheng.nonconformity.domain.SlipStatus;

/** A complaint's slip, as the complaint shows it. */
public record SlipOfCase(String number, SlipStatus status) implements Serializable {

  /** What the query reads. */
  public SlipOfCase(SlipNumber number, SlipStatus status) {
    this(number.text(), status);
  }
}
