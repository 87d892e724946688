package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.DeskOnDuty;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.policy.Policies;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** Finds what the taker's words mean: office, unit, category, the owner's number. */
@ApplicationScoped
class JobIntake {

  @Inject private OfficeDirectory offices;
  @Inject private Policies policies;
  @Inject private DeskOnDuty desks;

  /** Everybody who works here may; a mere administrator does not (INT-3). */
  void requireBusiness(JobKind kind, Actor actor) {
    boolean administersOnly =
        actor.holdsAnywhere(Role.ADMINISTRATOR)
            && actor.posts().stream()
                .allMatch(it -> it.role() == Role.ADMINISTRATOR || it.role() == Role.EMPLOYEE);
    if (administersOnly) {
      throw new NotAllowed("INT-3", Message.of("refusal.notAllowed", kind));
    }
  }

  Contact contact(NewJob input, Actor actor, Instant now) {
    OfficeRow office =
        offices
            .byCode(input.office())
            .filter(Scope.of(actor)::reaches)
            .orElseThrow(() -> new NotFound("office", input.office()));
    UnitRow unit =
        input.customer() == null
            ? null
            : offices.unit(office.id(), input.customer().unit()).orElse(null);
    Place place =
        new Place(office.branchId(), office.id(), unit == null ? null : unit.zoneId(), null);
    Instant received = orNow(input.receivedAt(), now);
    return new Contact(
        place,
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
        actor.holds(Role.STEWARD, place),
        policies.at(now).version());
  }

  private static Caller caller(NewJob input, UnitRow unit) {
    NewJob.Customer customer = input.customer();
    if (customer == null) {
      return new Caller(true, null, null, null, null);
    }
    return new Caller(
        input.anonymous(),
        NewJob.isBlank(customer.name()) ? null : customer.name(),
        NewJob.isBlank(customer.phone())
            ? null
            : PhoneNumbers.e164(customer.phone(), "customer.phone"),
        UnitText.read(customer.unit()).map(UnitText::value).orElse(null),
        unit == null ? null : unit.id());
  }

  private String category(String code) {
    return NewJob.isBlank(code)
        ? null
        : offices
            .offeredCategory(code)
            .map(CategoryRow::code)
            .orElseThrow(() -> new InvalidInput("category", Message.of("refusal.unknown", code)));
  }

  /** An instant that the caller may leave out; whole milliseconds, like the product's clock. */
  static Instant orNow(Instant at, Instant now) {
    return at == null ? now : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
