package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** Finds what the taker's words mean, for every kind: office, unit, category, the desk on duty. */
@ApplicationScoped
public class MatterIntake {

  @Inject private OfficeDirectory offices;
  @Inject private Policies policies;
  @Inject private DeskOnDuty desks;
  @Inject private StaffDirectory staff;
  @Inject private Actors people;

  /**
   * Everybody who works here takes what owners come with (INT-3).
   *
   * @throws NotAllowed to a mere administrator
   * @throws NotFound for an office that is unknown or out of reach
   */
  public Taking taken(MatterKind kind, NewMatter input, Actor actor, Instant now) {
    if (actor.administersOnly()) {
      throw new NotAllowed("INT-3", Message.of("refusal.notAllowed", kind));
    }
    OfficeRow office = office(input.office(), actor);
    UnitRow unit =
        input.customer() == null
            ? null
            : offices.unit(office.id(), input.customer().unit()).orElse(null);
    Instant received =
        input.receivedAt() == null ? now : input.receivedAt().truncatedTo(ChronoUnit.MILLIS);
    return new Taking(
        new Place(office.branchId(), office.id(), unit == null ? null : unit.zoneId(), null),
        input.channel(),
        desks.at(received, office),
        received,
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

  /** What another kind took already, under the policy of now. */
  public Taking takenOver(Taking old, String category, Instant now) {
    Place place = old.place();
    return new Taking(
        new Place(place.branchId(), place.officeId(), place.zoneId(), null),
        old.channel(),
        old.desk() == null
            ? desks.at(old.receivedAt(), offices.byId(old.place().officeId()))
            : old.desk(),
        old.receivedAt(),
        now,
        old.caller(),
        NewMatter.isBlank(category) ? old.category() : category(category),
        old.content(),
        old.rings(),
        old.readBack(),
        old.firstContact(),
        old.convertedFrom(),
        policies.at(now).version());
  }

  /** Whether whoever took it is a steward there, to whom its follow-up falls then (P3 三5). */
  public boolean isTakenBySteward(Taking taking, Actor actor, Instant now) {
    Long taker = taking.firstContact();
    return Optional.ofNullable(staff.byIds(List.of(taker)).get(taker))
        .flatMap(it -> people.byUsername(it.username(), actor.source(), now))
        .filter(it -> it.holds(Role.STEWARD, taking.place()))
        .isPresent();
  }

  /** One in the actor's reach; an owner by the web reaches each (INT-18). */
  public OfficeRow office(String code, Actor actor) {
    return offices
        .byCode(code)
        .filter(it -> actor.equals(Actor.OWNER) || Scope.of(actor).reaches(it))
        .orElseThrow(() -> new NotFound("office", code))
        .inUse();
  }

  private static Caller caller(NewMatter input, UnitRow unit) {
    NewMatter.Customer customer = input.customer();
    if (customer == null) {
      return new Caller(true, null, null, null, null);
    }
    return new Caller(
        input.anonymous(),
        NewMatter.isBlank(customer.name()) ? null : customer.name(),
        NewMatter.isBlank(customer.phone())
            ? null
            : PhoneNumbers.e164(customer.phone(), "customer.phone"),
        UnitText.read(customer.unit()).map(UnitText::value).orElse(null),
        unit == null ? null : unit.id());
  }

  private String category(String code) {
    return NewMatter.isBlank(code)
        ? null
        : offices
            .offeredCategory(code)
            .map(CategoryRow::code)
            .orElseThrow(() -> new InvalidInput("category", Message.of("refusal.unknown", code)));
  }
}
