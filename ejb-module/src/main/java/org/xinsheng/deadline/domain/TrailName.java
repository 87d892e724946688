package org.xinsheng.deadline.domain;

/** How a deadline is called in its record's trail; a round may have several of one kind. */
public final class TrailName {

  private TrailName() {}

  /** Such as {@code deadline.REPLY.1.57.state}. */
  public static String of(DeadlineKind kind, int round, Long id, String what) {
    return "deadline." + kind + "." + round + "." + id + "." + what;
  }
}
