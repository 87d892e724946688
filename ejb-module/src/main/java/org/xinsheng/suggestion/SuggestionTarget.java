package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.MatterTarget;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.SubjectRef;

/** How a suggestion begins that was another kind before (INT-1): with the HEAD_STEWARD (HD-5). */
@ApplicationScoped
public class SuggestionTarget implements MatterTarget {

  @Inject private MatterIntake intake;
  @Inject private Suggestions suggestions;

  @Override
  public MatterKind kind() {
    return MatterKind.SUGGESTION;
  }

  @Override
  public SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now) {
    Taking taking = intake.takenOver(old.taking(), wish.category(), now);
    return suggestions.register(
        SuggestionIntake.taken(taking),
        List.of(Change.of("convertedFrom", null, old.ref().number())),
        actor);
  }
}
