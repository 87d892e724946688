package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Opinion;
import org.xinsheng.shared.OpinionSource;
import org.xinsheng.suggestion.HeardSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;

/** What an owner said beyond the matter itself goes on to others (FU-4, INT-20). */
@ApplicationScoped
class Heard {

  @Inject private Event<Opinion> opinions;
  @Inject private SuggestionDesk suggestions;

  List<Change> keep(FollowedUp matter, NewFollowUp input, Instant at) {
    String words = input.opinions();
    if (!words.isEmpty()) {
      opinions.fire(new Opinion(matter.ref(), matter.place(), OpinionSource.FOLLOW_UP, at, words));
    }
    return input.hasSuggestion()
        ? List.of(Change.of("suggestion", null, suggested(matter, input, at)))
        : List.of();
  }

  private String suggested(FollowedUp matter, NewFollowUp input, Instant at) {
    return suggestions.heard(
        new HeardSuggestion(
            matter.ref(),
            matter.place(),
            input.mode() == FollowUpMode.DOOR ? Channel.ON_SITE : Channel.HOTLINE,
            matter.caller(),
            matter.category(),
            input.serviceSuggestions(),
            at),
        "serviceSuggestions");
  }
}
