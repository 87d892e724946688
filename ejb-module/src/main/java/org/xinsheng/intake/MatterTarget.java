package org.xinsheng.intake;

import java.time.Instant;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.SubjectRef;

/**
 * A kind that records of other kinds can become (INT-1). Each kind brings one, which CDI collects;
 * so no kind knows another.
 */
public interface MatterTarget {

  MatterKind kind();

  /**
   * Registers the new record, of the old one's received time and first contact, with its number in
   * {@code convertedFrom}. The caller holds the old record's row, ends it, and tells of that.
   *
   * @throws org.xinsheng.shared.Refusal where the kind needs more than the wish brings
   */
  SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now);
}
