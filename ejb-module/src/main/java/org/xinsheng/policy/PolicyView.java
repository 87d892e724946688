package org.xinsheng.policy;

import java.io.Serializable;
import java.util.List;
import org.xinsheng.policy.domain.PolicyItem;

/** One version in full. */
public record PolicyView(PolicyRow version, List<Section> sections) implements Serializable {

  public record Section(String titleKey, List<Line> lines) implements Serializable {}

  /**
   * @param before what the version before said, null where it said the same
   */
  public record Line(PolicyItem item, String value, String before) implements Serializable {}
}
