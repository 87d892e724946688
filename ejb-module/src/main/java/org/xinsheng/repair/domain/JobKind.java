package org.xinsheng.repair.domain;

import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.shared.SubjectType;

/** What is to be done for an owner: the same way for both, but for its end (REC-5, INT-21). */
public enum JobKind {
  REPAIR(MatterKind.REPAIR, "REC-5"),
  SERVICE_REQUEST(MatterKind.SERVICE_REQUEST, "INT-21");

  private final MatterKind matter;
  private final String rule;

  JobKind(MatterKind matter, String rule) {
    this.matter = matter;
    this.rule = rule;
  }

  public MatterKind matter() {
    return matter;
  }

  public SubjectType subject() {
    return matter.subject();
  }

  /** The rule that its states and refusals go by. */
  public String rule() {
    return rule;
  }

  /** Whether the owner is asked afterwards (FU-1); otherwise being told is enough. */
  public boolean isFollowedUp() {
    return this == REPAIR;
  }
}
