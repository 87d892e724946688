package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.PhoneReaders;
import org.xinsheng.complaint.domain.PhoneShowing;
import org.xinsheng.complaint.domain.PhoneShown;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
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
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectType;

/** Reads one complaint as its reader may see it (ORG-2, X-3). */
@Stateless
@RolesAllowed("STAFF")
public class ComplaintReading {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineQueries deadlines;
  @Inject private Papers papers;
  @Inject private Courses courses;
  @Inject private Cases cases;
  @Inject private Assignments assignments;
  @Inject private Conversions conversions;
  @Inject private Event<DomainEvent> happened;

  /**
   * One complaint. Whoever handles it sees the phone in full, which is recorded once a day.
   *
   * @throws NotFound also when it is out of scope
   */
  public ComplaintView read(String number) {
    Actor actor = current.get();
    Complaint complaint = find(number, actor);
    OfficeRow office = offices.byId(complaint.place().officeId());
    boolean clear = PhoneReaders.include(actor, complaint, assignments.involved(complaint, actor));
    if (clear) {
      recordShowing(complaint, actor, office);
    }
    return view(complaint, office, actor, clear);
  }

  /** The answer to an act: who took the matter in has just seen what they typed. */
  public ComplaintView afterAct(String number) {
    Actor actor = current.get();
    Complaint complaint = find(number, actor);
    OfficeRow office = offices.byId(complaint.place().officeId());
    boolean clear = PhoneReaders.include(actor, complaint, assignments.involved(complaint, actor));
    if (clear && !actor.is(complaint.firstContactId())) {
      recordShowing(complaint, actor, office);
    }
    return view(complaint, office, actor, clear);
  }

  private Complaint find(String number, Actor actor) {
    return em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
        .setParameter("number", new ComplaintNumber(number))
        .getResultStream()
        .filter(it -> cases.sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private void recordShowing(Complaint complaint, Actor actor, OfficeRow office) {
    Instant now = clock.now();
    LocalDate today = office.time().dateOf(now);
    var key = new PhoneShowing.Key(complaint.id(), actor.id(), today);
    if (complaint.caller().phone() == null || em.find(PhoneShowing.class, key) != null) {
      return;
    }
    em.lock(complaint, LockModeType.PESSIMISTIC_WRITE);
    if (em.find(PhoneShowing.class, key) == null) {
      em.persist(new PhoneShowing(complaint.id(), actor.id(), today));
      happened.fire(PhoneShown.of(complaint, actor, now));
    }
  }

  private ComplaintView view(Complaint complaint, OfficeRow office, Actor actor, boolean clear) {
    List<DeadlineRow> clocks =
        deadlines
            .of(SubjectType.COMPLAINT, List.of(complaint.id()))
            .getOrDefault(complaint.id(), List.of());
    ConversionLinks links = conversions.links(complaint.ref());
    Map<Long, StaffRow> people =
        staff.byIds(
            Arrays.asList(
                complaint.firstContactId(), complaint.handlerId(), complaint.subjectStaffId()));
    return new ComplaintView(
        complaint.id(),
        complaint.number().text(),
        office.code(),
        office.time(),
        complaint.status(),
        complaint.severity(),
        complaint.criteria(),
        complaint.validity(),
        complaint.channel(),
        complaint.category(),
        complaint.content(),
        complaint.caller().isAnonymous(),
        customer(complaint, actor, clear),
        complaint.receivedAt(),
        complaint.enteredAt(),
        complaint.clocksStartAt(),
        complaint.desk(),
        complaint.webState(),
        Person.of(people.get(complaint.firstContactId())),
        Person.of(people.get(complaint.handlerId())),
        complaint.reportedTo(),
        newest(clocks, DeadlineKind.REPLY, false),
        Objects.requireNonNullElseGet(
            newest(clocks, DeadlineKind.RECTIFICATION, true),
            () -> newest(clocks, DeadlineKind.RESOLUTION, false)),
        complaint.requestedBy(),
        complaint.loss(),
        complaint.rings(),
        complaint.readBack(),
        Person.of(people.get(complaint.subjectStaffId())),
        complaint.subjectDepartmentId() == null
            ? null
            : offices.department(complaint.subjectDepartmentId()).code(),
        superior(complaint),
        deferral(complaint),
        complaint.documentShelf(),
        Objects.toString(complaint.linkedTo(), null),
        links.from(),
        links.to(),
        complaint.repliedAt(),
        complaint.resolvedAt(),
        complaint.superiorToldAt(),
        complaint.isEffectChecked(),
        complaint.closedAt(),
        complaint.round(),
        complaint.judgeBy(),
        complaint.raisedByAgeAt(),
        papers.majorAnswers(complaint.id()),
        clocks,
        papers.replies(complaint.id()),
        papers.results(complaint.id()),
        papers.reports(complaint.id()),
        courses.of(complaint, actor.is(complaint.subjectStaffId())),
        complaint.version());
  }

  private static Instant newest(List<DeadlineRow> clocks, DeadlineKind kind, boolean onlyOpen) {
    return clocks.stream()
        .filter(it -> it.kind() == kind && (it.isOpen() || !onlyOpen))
        .reduce((earlier, later) -> later)
        .map(DeadlineRow::dueAt)
        .orElse(null);
  }

  private static ComplaintView.Customer customer(Complaint complaint, Actor actor, boolean clear) {
    Caller caller = complaint.caller();
    if (actor.is(complaint.subjectStaffId())) {
      return null;
    }
    String phone = clear ? PhoneNumbers.plain(caller.phone()) : Masking.phone(caller.phone());
    return new ComplaintView.Customer(caller.name(), phone, caller.unit(), !clear);
  }

  private static ComplaintView.Superior superior(Complaint complaint) {
    var it = complaint.superior();
    return it == null || it.name() == null
        ? null
        : new ComplaintView.Superior(it.name(), it.organisation(), it.opinion(), it.receivedAt());
  }

  private static ComplaintView.Deferral deferral(Complaint complaint) {
    var it = complaint.deferral();
    return it == null || it.reason() == null
        ? null
        : new ComplaintView.Deferral(it.consentBy(), it.reason());
  }
}
