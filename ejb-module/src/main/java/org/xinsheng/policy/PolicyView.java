package org.xinsheng.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.xinsheng.policy.domain.PolicyItem;

/** One version in full. */
public record PolicyView(PolicyRow version, List<Section> sections) implements Serializable {

  public record Section(String titleKey, List<Line> lines) implements Serializable {}

  /**
   * @param before what the version before said, null where it said the same
   */
  public record Line(PolicyItem item, String value, String before) implements Serializable {}

  static PolicyView of(
      PolicyRow row, PolicySections all, Map<String, String> values, Map<String, String> before) {
    return new PolicyView(row, all.all().stream().map(it -> section(it, values, before)).toList());
  }

  private static Section section(
      PolicySection section, Map<String, String> values, Map<String, String> before) {
    return new Section(
        section.titleKey(),
        section.items().stream().map(item -> line(item, values, before)).toList());
  }

  private static Line line(
      PolicyItem item, Map<String, String> values, Map<String, String> before) {
    String value = values.get(item.name());
    String earlier = before.get(item.name());
    return new Line(item, value, value.equals(earlier) ? null : earlier);
  }

  /** What differs from the version before. */
  public List<Line> changes() {
    return sections.stream()
        .flatMap(it -> it.lines().stream())
        .filter(it -> it.before() != null)
        .toList();
  }
}
