package org.xinsheng.demo.story;

import java.util.List;
import java.util.Map;

/**
 * The people of an office, by what they do in a story.
 *
 * @param callers who may follow up, and of whom those of customer service close
 * @param heads of departments; who is not named has {@code head}
 */
record Cast(
    String office,
    List<String> desk,
    List<String> night,
    List<String> callers,
    String head,
    String chief,
    String manager,
    Map<String, String> heads) {

  static final Cast CUIHU =
      new Cast(
          "GD01",
          List.of("cs1", "cs1", "cs2"),
          List.of("duty1", "duty1", "mon1"),
          List.of("cs1", "cs2", "cs2", "assistant1"),
          "head1",
          "chief1",
          "manager1",
          Map.of(
              "CUSTOMER_SERVICE", "cshead1",
              "MONITORING_CENTRE", "mon1",
              "ENGINEERING", "eng1",
              "CLEANING", "clean1",
              "SECURITY", "sec1",
              "GREENING", "green1"));

  /** Thin on purpose: whoever is missing is stood in for (ORG-6). */
  static final Cast YUNSHAN =
      new Cast(
          "GD02",
          List.of("cs3"),
          List.of("cs3"),
          List.of("cs3"),
          "head2",
          "chief2",
          "manager2",
          Map.of());

  /** They come by once a week, and find what was reported to them since. */
  static final List<String> HIGHEST = List.of("branchgm", "gm", "mr");

  String headOf(String department) {
    return heads.getOrDefault(department, head);
  }

  /** Everybody who is told things, the company's people included. */
  static List<String> readers() {
    return List.of(
        "cs1",
        "cs2",
        "cs3",
        "duty1",
        "mon1",
        "foreman1",
        "steward1",
        "steward2",
        "eng1",
        "clean1",
        "sec1",
        "green1",
        "cshead1",
        "worker1",
        "cashier1",
        "assistant1",
        "head1",
        "head2",
        "chief1",
        "chief2",
        "manager1",
        "manager2",
        "branchgm",
        "gm",
        "mr",
        "admin");
  }
}
