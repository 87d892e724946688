package org.xinsheng.web.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.complaint.EffectQueries;
import org.xinsheng.complaint.EffectRow;
import org.xinsheng.followup.ConclusionQueries;
import org.xinsheng.followup.WaitingConclusion;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingRow;
import org.xinsheng.statistics.StatisticsWork;
import org.xinsheng.statistics.WaitingPeriods;
import org.xinsheng.suggestion.SuggestionQueries;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.web.frame.Me;

/** Suggestions, effect checks, follow-ups to end, meetings, statistics on the start page. */
@Named("alsoWaiting")
@RequestScoped
public class AlsoWaitingView {

  @Inject private SuggestionQueries suggestionQueries;
  @Inject private EffectQueries effectQueries;
  @Inject private ConclusionQueries conclusionQueries;
  @Inject private MeetingQueries meetingQueries;
  @Inject private StatisticsWork statisticsWork;
  @Inject private Me me;

  private List<SuggestionRow> suggestions = List.of();
  private List<EffectRow> effects = List.of();
  private List<WaitingConclusion> conclusions = List.of();
  private List<MeetingRow> meetings = List.of();
  private List<WaitingPeriods> statistics = List.of();

  @PostConstruct
  void read() {
    if (me.isBusiness()) {
      suggestions = suggestionQueries.mine(WorkView.MOST);
      effects = effectQueries.waiting(WorkView.MOST);
      conclusions = conclusionQueries.mine(WorkView.MOST);
      meetings = meetingQueries.mine(WorkView.MOST);
      statistics = statisticsWork.mine();
    }
  }

  public boolean isAnything() {
    return !(suggestions.isEmpty()
        && effects.isEmpty()
        && conclusions.isEmpty()
        && meetings.isEmpty());
  }

  /** What a suggestion waits for (HD-5). */
  public SuggestionAct next(SuggestionRow row) {
    return switch (row.status()) {
      case OPEN -> SuggestionAct.DISPATCH;
      case FORWARDED -> SuggestionAct.ANSWER;
      default -> SuggestionAct.COMPLETION;
    };
  }

  public List<SuggestionRow> getSuggestions() {
    return suggestions;
  }

  public List<EffectRow> getEffects() {
    return effects;
  }

  public List<WaitingConclusion> getConclusions() {
    return conclusions;
  }

  public List<MeetingRow> getMeetings() {
    return meetings;
  }

  /** Weeks to check, months to analyse, periods to sign; not among what is urgent. */
  public List<WaitingPeriods> getStatistics() {
    return statistics;
  }
}
