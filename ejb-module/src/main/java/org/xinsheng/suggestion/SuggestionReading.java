package org.xinsheng.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.intake.ConversionLinks;
import org.xinsheng.intake.Conversions;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.SuggestionRow.Colleague;
import org.xinsheng.suggestion.domain.Forwarded;
import org.xinsheng.suggestion.domain.Suggestion;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.suggestion.domain.SuggestionPhoneShowing;

/** Reads one suggestion as its reader may see it (ORG-2, X-3). */
@Stateless
@RolesAllowed("STAFF")
public class SuggestionReading {

  private static final String SHOWN =
      """
      select count(p) from SuggestionPhoneShowing p
      where p.suggestionId = :id and p.staffId = :me and p.shownOn = :today
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineQueries deadlines;
  @Inject private Suggestions suggestions;
  @Inject private Conversions conversions;

  /**
   * Whoever has to tell the owner sees the phone in full, which is recorded once a day.
   *
   * @throws NotFound also when it is out of scope
   */
  public SuggestionView read(String number) {
    Actor actor = current.get();
    Suggestion suggestion = suggestions.seen(number, actor);
    OfficeRow office = offices.byId(suggestion.place().officeId());
    boolean clear = Rights.may(actor, SuggestionAct.COMPLETION.permission(), suggestion.involved());
    if (clear && suggestion.caller().phone() != null && !actor.is(suggestion.firstContactId())) {
      recordShowing(suggestion, actor, office);
    }
    return view(suggestion, office, clear);
  }

  /**
   * Every act with the reason why the reader cannot do it now.
   *
   * @throws NotFound also when it is out of scope
   */
  public List<SuggestionActState> acts(String number) {
    Actor actor = current.get();
    Suggestion suggestion = suggestions.seen(number, actor);
    return Arrays.stream(SuggestionAct.values())
        .map(
            act ->
                Suggestions.whyNot(act, suggestion, actor)
                    .map(refusal -> SuggestionActState.refused(act, refusal))
                    .orElseGet(() -> SuggestionActState.possible(act)))
        .toList();
  }

  private void recordShowing(Suggestion suggestion, Actor actor, OfficeRow office) {
    Instant now = clock.now();
    LocalDate today = office.time().dateOf(now);
    if (isRecorded(suggestion, actor, today)) {
      return;
    }
    suggestions.locked(suggestion.number().text(), actor);
    if (!isRecorded(suggestion, actor, today)) {
      em.persist(new SuggestionPhoneShowing(suggestion.id(), actor.id(), today));
      suggestions.tell(suggestion.phoneShown(actor, now));
    }
  }

  private boolean isRecorded(Suggestion suggestion, Actor actor, LocalDate today) {
    return em.createQuery(SHOWN, Long.class)
            .setParameter("id", suggestion.id())
            .setParameter("me", actor.id())
            .setParameter("today", today)
            .getSingleResult()
        > 0;
  }

  private SuggestionView view(Suggestion suggestion, OfficeRow office, boolean clear) {
    Map<Long, StaffRow> people = staff.byIds(people(suggestion));
    ConversionLinks links = conversions.links(suggestion.ref());
    return new SuggestionView(
        suggestion.id(),
        suggestion.number().text(),
        office.code(),
        office.time(),
        suggestion.status(),
        suggestion.channel(),
        suggestion.category(),
        suggestion.content(),
        suggestion.caller().isAnonymous(),
        customer(suggestion.caller(), clear),
        suggestion.receivedAt(),
        suggestion.enteredAt(),
        suggestion.rings(),
        suggestion.readBack(),
        Colleague.of(people.get(suggestion.firstContactId())),
        suggestion.source() == null
            ? null
            : new SuggestionView.Heard(suggestion.source().type(), suggestion.source().number()),
        forwarding(suggestion.forwarded(), people),
        words(suggestion.answer(), suggestion.answeredAt(), people.get(suggestion.answeredBy())),
        words(suggestion.toldHow(), suggestion.toldAt(), people.get(suggestion.toldBy())),
        suggestion.cancelledReason(),
        suggestion.endedAt(),
        links.from(),
        links.to(),
        deadlines
            .of(SubjectType.SUGGESTION, List.of(suggestion.id()))
            .getOrDefault(suggestion.id(), List.of()),
        suggestion.version());
  }

  private static List<Long> people(Suggestion suggestion) {
    Forwarded to = suggestion.forwarded();
    return Arrays.asList(
        suggestion.firstContactId(),
        to == null ? null : to.assigneeId(),
        to == null ? null : to.by(),
        suggestion.answeredBy(),
        suggestion.toldBy());
  }

  private SuggestionView.Forwarding forwarding(Forwarded to, Map<Long, StaffRow> people) {
    return to == null
        ? null
        : new SuggestionView.Forwarding(
            offices.department(to.departmentId()).code(),
            Colleague.of(people.get(to.assigneeId())),
            to.account(),
            to.at(),
            Colleague.of(people.get(to.by())));
  }

  private static SuggestionView.Words words(String text, Instant at, StaffRow by) {
    return at == null ? null : new SuggestionView.Words(text, at, Colleague.of(by));
  }

  private static SuggestionView.Customer customer(Caller caller, boolean clear) {
    String phone = clear ? PhoneNumbers.plain(caller.phone()) : Masking.phone(caller.phone());
    return new SuggestionView.Customer(caller.name(), phone, caller.unit(), !clear);
  }
}
