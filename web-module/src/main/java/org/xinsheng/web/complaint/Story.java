package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.audit.AuditQueries;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ComplaintView.ResultRow;
import org.xinsheng.complaint.Person;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.followup.RoundView;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.PageTexts;

/** Tells a case: what was written in it, and from the audit trail what else was done. */
@RequestScoped
public class Story {

  /** Entries of one case; its trail can be read in full elsewhere. */
  private static final int MOST = 200;

  /** Acts whose texts are shown, so that the trail would only repeat them, and mere reading. */
  private static final Set<String> TOLD_IN_FULL =
      Set.of(
          "REGISTERED",
          "REPLIED",
          "RESOLVED",
          "SUPERIOR_TOLD",
          "FOLLOWED_UP",
          "FOLLOW_UP_TRIED",
          "FOLLOW_UP_DUE",
          "PHONE_SHOWN",
          "FORM_PRINTED",
          "DEADLINE_BREACHED");

  private static final Set<String> SHOWN =
      Set.of(
          "severity", "validity", "loss", "linkedTo", "ownerTold", "chaser", "ending", "meeting");

  @Inject private AuditQueries trail;
  @Inject private PageTexts texts;

  /** Everything that happened, the latest first. */
  public List<Moment> of(ComplaintView shown, List<RoundView> rounds) {
    List<Moment> story = new ArrayList<>();
    story.add(
        new Moment(
            shown.receivedAt(),
            Message.of("story.registered", shown.channel(), shown.desk()),
            shown.webState() == null ? name(shown.firstContact()) : texts.of("portal.owner"),
            null));
    shown
        .replies()
        .forEach(
            it -> story.add(moment(it.repliedAt(), "story.replied", name(it.by()), it.text())));
    shown.results().forEach(it -> story.add(result(it)));
    shown
        .superiorReports()
        .forEach(
            it ->
                story.add(moment(it.reportedAt(), "story.superiorTold", name(it.by()), it.text())));
    rounds.forEach(it -> addRound(story, it));
    shown.deadlines().stream().filter(it -> it.breachedAt() != null).forEach(addBreach(story));
    trail.of(SubjectType.COMPLAINT, shown.id(), 0, MOST).stream()
        .filter(it -> !TOLD_IN_FULL.contains(it.act()))
        .forEach(it -> story.add(recorded(it)));
    story.sort(Comparator.comparing(Moment::at).reversed());
    return story;
  }

  private static Moment result(ResultRow it) {
    List<String> texts =
        Stream.of(it.result(), it.causeAnalysis(), it.correctiveMeasure())
            .filter(Objects::nonNull)
            .toList();
    return new Moment(
        it.resolvedAt(),
        Message.of("story.resolved", it.round(), it.cause()),
        name(it.by()),
        String.join("\n", texts));
  }

  private static void addRound(List<Moment> story, RoundView round) {
    int last = round.attempts().size() - 1;
    for (int at = 0; at <= last; at++) {
      RoundView.Attempt attempt = round.attempts().get(at);
      boolean answered = at == last && round.satisfaction() != null;
      story.add(
          new Moment(
              attempt.at(),
              answered
                  ? Message.of("story.followedUp", round.round(), round.satisfaction())
                  : Message.of("story.notReached", round.round(), attempt.mode()),
              attempt.name(),
              answered ? opinions(round) : null));
    }
  }

  private static String opinions(RoundView round) {
    return Stream.of(
            round.handlingOpinion(),
            round.preventionOpinion(),
            round.serviceSuggestions(),
            round.overallEvaluation())
        .filter(Objects::nonNull)
        .reduce((one, two) -> one + "\n" + two)
        .orElse(null);
  }

  /** What the audit trail knows: the act, what it changed in words, and the reason. */
  private Moment recorded(AuditRow row) {
    String changes =
        row.changes().stream()
            .filter(it -> SHOWN.contains(it.what()))
            .map(this::words)
            .collect(Collectors.joining("\n"));
    String why = row.why() == null ? "" : texts.known("why." + row.why()).orElse(row.why());
    String text = changes.isEmpty() || why.isEmpty() ? changes + why : changes + "\n" + why;
    return new Moment(
        row.at(),
        DeadlineWords.of(row).orElseGet(() -> new Message("act." + row.act(), List.of())),
        row.actorId() == null ? null : row.actorName(),
        text.isEmpty() ? null : text);
  }

  private String words(Change change) {
    String to = words(change.what(), change.to());
    return change.from() == null ? to : words(change.what(), change.from()) + " → " + to;
  }

  private String words(String what, String value) {
    if (value == null) {
      return "—";
    }
    String type = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    return texts.known(type + "." + value).orElse(value);
  }

  private static Consumer<DeadlineRow> addBreach(List<Moment> story) {
    return it -> story.add(new Moment(it.breachedAt(), DeadlineWords.breached(it), null, null));
  }

  private static Moment moment(Instant at, String key, String who, String text) {
    return new Moment(at, Message.of(key), who, text);
  }

  private static String name(Person person) {
    return person == null ? null : person.name();
  }
}
