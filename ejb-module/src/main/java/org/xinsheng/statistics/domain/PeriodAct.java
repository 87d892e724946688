package org.xinsheng.statistics.domain;

import static org.xinsheng.statistics.domain.PeriodState.BUILT;
import static org.xinsheng.statistics.domain.PeriodState.CHECKED;
import static org.xinsheng.statistics.domain.PeriodState.REPORTED;
import static org.xinsheng.statistics.domain.PeriodState.SIGNED;

import java.util.EnumSet;
import java.util.Set;

/** What people do with a period, of which kinds and in which states. */
public enum PeriodAct {
  // spotless:off
  BUILD   ("STAT-1", BUILT,    EnumSet.allOf(PeriodKind.class),  EnumSet.of(BUILT, CHECKED, REPORTED)),
  CHECK   ("STAT-1", CHECKED,  EnumSet.of(PeriodKind.WEEK),      EnumSet.of(BUILT, CHECKED)),
  ANALYSIS("STAT-4", REPORTED, EnumSet.of(PeriodKind.MONTH),     EnumSet.of(BUILT, REPORTED)),
  SIGN    ("STAT-2", SIGNED,   EnumSet.allOf(PeriodKind.class),  EnumSet.of(BUILT, CHECKED, REPORTED)),
  MEETING ("STAT-3", BUILT,    EnumSet.of(PeriodKind.WEEK),      EnumSet.allOf(PeriodState.class));
  // spotless:on

  private final String rule;
  private final PeriodState leadsTo;
  private final Set<PeriodKind> kinds;
  private final Set<PeriodState> possibleIn;

  PeriodAct(String rule, PeriodState leadsTo, Set<PeriodKind> kinds, Set<PeriodState> possibleIn) {
    this.rule = rule;
    this.leadsTo = leadsTo;
    this.kinds = kinds;
    this.possibleIn = possibleIn;
  }

  public String rule() {
    return rule;
  }

  public PeriodState leadsTo() {
    return leadsTo;
  }

  public boolean isFor(PeriodKind kind) {
    return kinds.contains(kind);
  }

  public boolean isPossibleIn(PeriodState state) {
    return possibleIn.contains(state);
  }
}
