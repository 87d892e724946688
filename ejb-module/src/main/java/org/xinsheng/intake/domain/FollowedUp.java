package org.xinsheng.intake.domain;

import java.util.Set;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/** A matter whose owner is asked afterwards whether it was put right (FU-1). */
public interface FollowedUp {

  SubjectRef ref();

  Place place();

  Caller caller();

  /** Null where none was chosen. */
  String category();

  Long firstContactId();

  /** Whether the first contact took it in as a steward, who visits afterwards (P3 三5). */
  boolean isTakenBySteward();

  /** The person complained about, null where nobody is (HD-13). */
  Long subjectStaffId();

  /** Who solved it or recorded that; they do not ask the owner about it (HD-13). */
  Set<Long> solvers();

  /** The policy under which it was registered (DL-11). */
  int policyVersion();
}
