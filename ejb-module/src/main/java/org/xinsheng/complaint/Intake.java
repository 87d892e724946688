package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Deferral;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.organisation.WorkingCalendars;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;

/** Finds what the taker's words mean: office, unit, people, category, the desk on duty. */
@ApplicationScoped
public class Intake {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private WorkingCalendars calendars;

  @Inject private Cases cases;

  OfficeRow office(String code, Actor actor) {
    return offices
        .byCode(code)
        .filter(Scope.of(actor)::reaches)
        .orElseThrow(() -> new NotFound("office", code))
        .inUse();
  }

  Place place(NewComplaint input, OfficeRow office) {
    return place(input, office, unit(input, office));
  }

  Place place(NewComplaint input, OfficeRow office, UnitRow unit) {
    Long zone = unit == null ? null : unit.zoneId();
    return new Place(office.branchId(), office.id(), zone, department(input, office));
  }

  Caller caller(NewComplaint input, UnitRow unit) {
    NewComplaint.Customer customer = input.customer();
    if (customer == null) {
      return new Caller(true, null, null, null, null);
    }
    return new Caller(
        input.anonymous(),
        blankToNull(customer.name()),
        NewComplaint.isBlank(customer.phone())
            ? null
            : PhoneNumbers.e164(customer.phone(), "customer.phone"),
        unitText(customer.unit()),
        unit == null ? null : unit.id());
  }

  Superior superior(NewComplaint input) {
    NewComplaint.Superior given = input.superior();
    return given == null
        ? null
        : new Superior(given.name(), given.organisation(), given.opinion(), given.receivedAt());
  }

  Deferral deferral(NewComplaint input) {
    NewComplaint.Deferral given = input.deferral();
    return given == null ? null : new Deferral(given.consentBy(), given.reason());
  }

  String category(NewComplaint input) {
    return offices
        .offeredCategory(input.category())
        .map(CategoryRow::code)
        .orElseThrow(() -> unknown("category", input.category()));
  }

  /** The person complained about, null if not named. */
  Long subject(NewComplaint input) {
    return NewComplaint.isBlank(input.subjectStaff())
        ? null
        : staff
            .byUsername(input.subjectStaff())
            .map(StaffRow::id)
            .orElseThrow(() -> unknown("subjectStaff", input.subjectStaff()));
  }

  ComplaintNumber linked(NewComplaint input, Actor actor) {
    return NewComplaint.isBlank(input.linkedTo())
        ? null
        : earlier(input.linkedTo(), "linkedTo", actor);
  }

  /** A case that the actor may see, to point at. */
  ComplaintNumber earlier(String number, String field, Actor actor) {
    return em.createQuery(
            "select c from Complaint c where c.number = :number",
            org.xinsheng.complaint.domain.Complaint.class)
        .setParameter("number", new ComplaintNumber(number))
        .getResultStream()
        .filter(it -> cases.sees(actor, it))
        .map(org.xinsheng.complaint.domain.Complaint::number)
        .findFirst()
        .orElseThrow(() -> unknown(field, number));
  }

  Desk deskOn(NewComplaint input, OfficeRow office, Instant now) {
    Instant received = Cases.orNow(input.receivedAt(), now);
    return calendars.isOpen(office, received) ? Desk.CUSTOMER_SERVICE : Desk.MONITORING_CENTRE;
  }

  boolean isOffHours(OfficeRow office, Instant at) {
    return !calendars.isOpen(office, at);
  }

  boolean hasDepartment(OfficeRow office, String code) {
    return offices.departmentInUse(office.id(), code).isPresent();
  }

  /** A deferred matter waits for the next opening (INT-13); all others start when received. */
  Instant clocksStart(NewComplaint input, OfficeRow office, Instant now) {
    Instant received = Cases.orNow(input.receivedAt(), now);
    return input.deferral() == null ? received : calendars.nextOpening(office, received);
  }

  /** Written alike, so that the same unit is found again; also one that is on no list. */
  private static String unitText(String unit) {
    return UnitText.read(unit).map(UnitText::value).orElse(null);
  }

  /** Null where no unit is named or it is not on the office's list. */
  UnitRow unit(NewComplaint input, OfficeRow office) {
    return input.customer() == null
        ? null
        : offices.unit(office.id(), input.customer().unit()).orElse(null);
  }

  private Long department(NewComplaint input, OfficeRow office) {
    return NewComplaint.isBlank(input.subjectDepartment())
        ? null
        : offices
            .departmentInUse(office.id(), input.subjectDepartment())
            .map(DepartmentRow::id)
            .orElseThrow(() -> unknown("subjectDepartment", input.subjectDepartment()));
  }

  private static InvalidInput unknown(String field, String value) {
    return new InvalidInput(field, Message.of("refusal.unknown", value));
  }

  private static String blankToNull(String text) {
    return NewComplaint.isBlank(text) ? null : text;
  }
}
