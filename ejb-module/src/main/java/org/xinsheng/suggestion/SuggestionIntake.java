package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.domain.SuggestionTaken;

/** Finds what the taker's words mean: office, unit, category, the owner's number. */
@ApplicationScoped
class SuggestionIntake {

  @Inject private OfficeDirectory offices;
  @Inject private Policies policies;

  /** Everybody who works here may; a mere administrator does not (INT-3). */
  void requireBusiness(Actor actor) {
    if (actor.administersOnly()) {
      throw new NotAllowed("INT-3", Message.of("refusal.notAllowed", SubjectType.SUGGESTION));
    }
  }

  SuggestionTaken taken(NewSuggestion input, Actor actor, Instant now) {
    OfficeRow office =
        offices
            .byCode(input.office())
            .filter(it -> actor.equals(Actor.OWNER) || Scope.of(actor).reaches(it))
            .orElseThrow(() -> new NotFound("office", input.office()))
            .inUse();
    UnitRow unit = unit(input, office);
    return new SuggestionTaken(
        new Place(office.branchId(), office.id(), unit == null ? null : unit.zoneId(), null),
        input.channel(),
        input.receivedAt() == null ? now : input.receivedAt().truncatedTo(ChronoUnit.MILLIS),
        now,
        caller(input, unit),
        category(input.category()),
        input.content(),
        input.ringsBeforeAnswer(),
        input.readBack(),
        actor.id(),
        null,
        policies.at(now).version());
  }

  private UnitRow unit(NewSuggestion input, OfficeRow office) {
    return input.customer() == null
        ? null
        : offices.unit(office.id(), input.customer().unit()).orElse(null);
  }

  private static Caller caller(NewSuggestion input, UnitRow unit) {
    NewSuggestion.Customer customer = input.customer();
    if (customer == null) {
      return new Caller(true, null, null, null, null);
    }
    return new Caller(
        input.anonymous(),
        NewSuggestion.isBlank(customer.name()) ? null : customer.name(),
        NewSuggestion.isBlank(customer.phone())
            ? null
            : PhoneNumbers.e164(customer.phone(), "customer.phone"),
        UnitText.read(customer.unit()).map(UnitText::value).orElse(null),
        unit == null ? null : unit.id());
  }

  private String category(String code) {
    return NewSuggestion.isBlank(code)
        ? null
        : offices
            .offeredCategory(code)
            .map(CategoryRow::code)
            .orElseThrow(() -> new InvalidInput("category", Message.of("refusal.unknown", code)));
  }
}
