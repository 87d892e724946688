package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintRegistered;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Registration;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.SubjectRef;

/**
 * What owners bring by the web themselves, and do with it (INT-18). Guarded by no role: whoever
 * calls has asked for the query code.
 */
@ApplicationScoped
public class WebCases {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Intake intake;
  @Inject private Cases cases;
  @Inject private CasePolicies policies;
  @Inject private MajorQuestions questions;
  @Inject private MonthMarks months;
  @Inject private DeadlineDesk deadlines;
  @Inject private Papers papers;

  /** Provisionally GENERAL, with its clocks from now on; the desk on duty is told. */
  public SubjectRef register(NewComplaint input, OfficeRow office) {
    input.check();
    Instant now = clock.now();
    Complaint complaint = policies.governed(registration(input, office, now).complaint());
    var raised =
        questions.raisedBy(
            complaint.policy().grounds(),
            office.id(),
            complaint.caller(),
            complaint.category(),
            now,
            null);
    months.watch(complaint);
    em.persist(complaint);
    ComplaintNumber number =
        ComplaintNumber.of(office.code(), office.time().dateOf(now), complaint.id());
    ComplaintRegistered registered = complaint.numbered(number, Actor.OWNER);
    List<NewDeadline> clocks = FirstClocks.of(complaint);
    complaint.nextDue(clocks.stream().map(NewDeadline::dueAt).min(Comparator.naturalOrder()));
    clocks.add(take(complaint));
    List<Change> changes =
        new ArrayList<>(questions.keep(complaint, raised, List.of(), Actor.OWNER));
    changes.addAll(deadlines.open(clocks.toArray(NewDeadline[]::new)));
    cases.registered(complaint, registered.with(changes));
    return complaint.ref();
  }

  private static NewDeadline take(Complaint complaint) {
    return NewDeadline.promised(
        complaint.policy().promises(),
        DeadlineKind.TAKE,
        complaint.ref(),
        complaint.place(),
        1,
        complaint.receivedAt());
  }

  private Registration registration(NewComplaint input, OfficeRow office, Instant now) {
    UnitRow unit = intake.unit(input, office);
    Limits limits = policies.at(now).limits();
    return new Registration(
        intake.place(input, office, unit),
        input.channel(),
        intake.deskOn(input, office, now),
        now,
        now,
        now,
        null,
        intake.caller(input, unit),
        null,
        intake.category(input),
        input.content(),
        Set.of(),
        Severity.GENERAL,
        null,
        false,
        null,
        limits.of(Severity.GENERAL).reports(),
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        limits.version());
  }

  /** The owner asks for it (HD-6a). */
  public void chase(Long id) {
    Complaint complaint = held(id);
    cases.done(complaint, complaint.chase(Chaser.OWNER, Actor.OWNER, clock.now()));
  }

  /**
   * The case itself, locked, for what goes into it.
   *
   * @throws IllegalTransition once it is over
   */
  public Complaint open(Long id) {
    Complaint complaint = held(id);
    if (!complaint.status().isOpen()) {
      throw new IllegalTransition("HD-7", complaint.status(), ComplaintStatus.IN_PROGRESS);
    }
    return complaint;
  }

  /** First the case, then its deadlines, as every act holds them. */
  public Complaint held(Long id) {
    Complaint complaint = em.find(Complaint.class, id, LockModeType.PESSIMISTIC_WRITE);
    deadlines.hold(complaint.ref());
    policies.governed(complaint);
    months.catchUp(complaint, clock.now());
    return complaint;
  }

  /** What its owner may know: no names, no grounds, nothing of how the office works on it. */
  public WebProgress progress(Long id) {
    Complaint complaint = em.find(Complaint.class, id);
    return new WebProgress(
        complaint.place(),
        complaint.status(),
        complaint.receivedAt(),
        complaint.category(),
        complaint.content(),
        papers.replies(id).stream()
            .map(it -> new WebProgress.Words(it.text(), it.repliedAt()))
            .toList(),
        papers.results(id).stream()
            .map(it -> new WebProgress.Words(it.result(), it.resolvedAt()))
            .toList(),
        complaint.chases(),
        complaint.round(),
        complaint.closedAt());
  }
}
