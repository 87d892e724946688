package org.xinsheng.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.Conversions;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.suggestion.domain.Forwarded;
import org.xinsheng.suggestion.domain.Suggestion;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.suggestion.domain.SuggestionTaken;

/** Takes suggestions, brings them to whoever can improve things, and the answer back (HD-5). */
@Stateless
@RolesAllowed("STAFF")
public class SuggestionDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private RoleHolders holders;
  @Inject private Policies policies;
  @Inject private DeadlineDesk deadlines;
  @Inject private Suggestions suggestions;
  @Inject private SuggestionIntake intake;
  @Inject private Conversions conversions;

  /**
   * Everybody who works here takes suggestions (INT-3).
   *
   * @return the new suggestion's number
   */
  public String register(NewSuggestion input) {
    input.check();
    Actor actor = current.get();
    SuggestionTaken taken = intake.taken(input, actor, clock.now());
    return suggestions.register(taken, List.of(), actor).number();
  }

  /**
   * Heard while an owner was asked about something else; linked to that record (FU-4). Joins the
   * transaction of the follow-up or interview, which holds its own record's lock.
   *
   * @param field the path of the text in the caller's own input, named in a refusal
   * @return the new suggestion's number
   */
  public String heard(HeardSuggestion heard, String field) {
    heard.check(field);
    Actor actor = current.get();
    Instant now = clock.now();
    Place place =
        new Place(heard.place().branchId(), heard.place().officeId(), heard.place().zoneId(), null);
    SuggestionTaken taken =
        new SuggestionTaken(
            place,
            heard.channel(),
            heard.heardAt(),
            now,
            heard.caller(),
            heard.category(),
            heard.content(),
            null,
            null,
            actor.id(),
            heard.source(),
            policies.at(now).version());
    return suggestions.register(taken, List.of(), actor).number();
  }

  /**
   * On to the department for improvement, which answers within a day (INT-9).
   *
   * @param department its code
   * @param account what it should look at, null for nothing beyond the suggestion
   */
  public void dispatch(String number, Long expected, String department, String account) {
    new Checks()
        .requiredText("department", department, Checks.NAME)
        .text("account", account, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Suggestion suggestion = suggestions.locked(number, expected, SuggestionAct.DISPATCH, actor);
    Place place = placeOf(department, suggestion.place());
    Promises policy = Promises.of(policies.under(suggestion.policyVersion()));
    Long head = holders.principal(Role.DEPARTMENT_HEAD, place, now).orElse(null);
    Instant dueAt = policy.of(DeadlineKind.FORWARD).dueAfter(now);
    List<Change> clocks = new ArrayList<>();
    clocks.addAll(deadlines.cancel(suggestion.ref(), Set.of(DeadlineKind.FORWARD), now));
    Recorded sent =
        suggestion.forward(
            new Forwarded(place.departmentId(), head, account, now, actor.id(), dueAt), actor);
    clocks.addAll(
        deadlines.open(
            NewDeadline.promised(
                policy,
                DeadlineKind.FORWARD,
                suggestion.ref(),
                place,
                suggestion.forwardedTimes(),
                now)));
    Facts facts = sent.facts().with(Change.of("department", null, department)).with(clocks);
    suggestions.tell(new Recorded(facts.telling(heads(place, head, now))));
  }

  private Place placeOf(String department, Place place) {
    Long id =
        offices
            .departmentInUse(place.officeId(), department)
            .map(DepartmentRow::id)
            .orElseThrow(
                () -> new InvalidInput("department", Message.of("refusal.unknown", department)));
    return new Place(place.branchId(), place.officeId(), place.zoneId(), id);
  }

  /** Every head of the department, and whoever answers for it (ORG-6). */
  private Recipient[] heads(Place place, Long head, Instant now) {
    List<Recipient> told = new ArrayList<>();
    holders
        .holders(Role.DEPARTMENT_HEAD, place, now)
        .forEach(it -> told.add(new Recipient.Person(it)));
    if (head != null) {
      told.add(new Recipient.Person(head));
    }
    return told.toArray(Recipient[]::new);
  }

  /** The department says what becomes of it; FORWARD is kept. */
  public void answer(String number, Long expected, String text) {
    new Checks().requiredText("text", text, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Suggestion suggestion = suggestions.locked(number, expected, SuggestionAct.ANSWER, actor);
    Recorded answered = suggestion.answer(text, actor, now);
    suggestions.tell(
        answered.with(deadlines.done(suggestion.ref(), DeadlineKind.FORWARD, now, now, actor)));
  }

  /**
   * The owner heard what became of it, which closes it.
   *
   * @param how by which way and from whom; needed unless nobody can be told (INT-17)
   * @param toldAt null for now; earlier for late entry
   */
  public void complete(String number, Long expected, String how, Instant toldAt) {
    new Checks().text("how", how, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Suggestion suggestion = suggestions.locked(number, expected, SuggestionAct.COMPLETION, actor);
    if (!suggestion.caller().isUnreachable()) {
      new Checks().required("how", how).done();
    }
    Instant at = toldAt == null ? now : toldAt.truncatedTo(ChronoUnit.MILLIS);
    suggestions.tell(suggestion.ownerHeard(how, actor, at, now));
  }

  /** The owner takes it back, or it was entered by mistake. */
  public void cancel(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Suggestion suggestion = suggestions.locked(number, expected, SuggestionAct.CANCELLATION, actor);
    Recorded cancelled = suggestion.cancel(reason, actor, now);
    suggestions.tell(
        cancelled.with(deadlines.cancel(suggestion.ref(), Set.of(DeadlineKind.FORWARD), now)));
  }

  /**
   * It goes on as another kind (INT-1).
   *
   * @return the new record's number
   */
  public String convert(String number, Long expected, Conversion wish) {
    Actor actor = current.get();
    Instant now = clock.now();
    Suggestion suggestion = suggestions.locked(number, expected, SuggestionAct.CONVERSION, actor);
    SubjectRef next = conversions.begin(suggestion.asItCame(actor), wish, actor, now);
    Recorded turned = suggestion.goesOnAs(next, wish.reason(), actor, now);
    suggestions.tell(
        turned.with(deadlines.cancel(suggestion.ref(), EnumSet.allOf(DeadlineKind.class), now)));
    return next.number();
  }
}
