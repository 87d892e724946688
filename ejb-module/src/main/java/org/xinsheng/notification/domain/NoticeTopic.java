package org.xinsheng.notification.domain;

import java.util.EnumSet;
import java.util.Set;

/** What notices are about, as coarse as a gateway needs to choose. */
public enum NoticeTopic {
  /** A major complaint or an emergency, whatever happened to it. */
  URGENT,

  /** A time was missed (DL-7). */
  OVERDUE,

  /** A time draws near (DL-6). */
  DUE_SOON,
  OTHER;

  /** Those of a notice; never none. */
  public static Set<NoticeTopic> of(String act, boolean urgent) {
    Set<NoticeTopic> topics = EnumSet.of(byAct(act));
    if (urgent) {
      topics.add(URGENT);
    }
    return topics;
  }

  private static NoticeTopic byAct(String act) {
    return switch (act) {
      case "DEADLINE_BREACHED", "DEADLINE_RUNG_REACHED" -> OVERDUE;
      case "DEADLINE_WARNED" -> DUE_SOON;
      default -> OTHER;
    };
  }
}
