package org.xinsheng.repair;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.intake.Colleague;
import org.xinsheng.intake.ConversionLinks;
import org.xinsheng.intake.Conversions;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.repair.domain.Dispatched;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobPhoneShowing;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Permission;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;

/** Reads one repair or service request as its reader may see it (ORG-2, X-3). */
@Stateless
@RolesAllowed("STAFF")
public class JobReading {

  /** Who has to do with the owner: dispatches, does, tells or asks them. */
  private static final Permission CLEAR =
      Permission.of(Relation.FIRST_CONTACT, Relation.ASSIGNEE)
          .or(
              Role.CUSTOMER_SERVICE,
              Role.DUTY_OFFICER,
              Role.DUTY_FOREMAN,
              Role.OFFICE_ASSISTANT,
              Role.DEPARTMENT_HEAD)
          .orUpFrom(Role.HEAD_STEWARD);

  private static final String SHOWN =
      """
      select count(p) from JobPhoneShowing p
      where p.jobId = :id and p.staffId = :me and p.shownOn = :today
      """;

  private static final String RESULTS =
      """
      select new org.xinsheng.repair.JobView$Result(
        r.round, r.result, r.material, d.username, d.name, r.doneAt, w.username, w.name,
        r.enteredAt)
      from JobResult r join Staff d on d.id = r.doneBy join Staff w on w.id = r.recordedBy
      where r.jobId = :id order by r.round
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineQueries deadlines;
  @Inject private Jobs jobs;
  @Inject private Conversions conversions;

  /**
   * Whoever has to do with the owner sees the phone in full, which is recorded once a day.
   *
   * @param kind null for whichever
   * @throws org.xinsheng.shared.NotFound also when it is out of scope, or of another kind
   */
  public JobView read(JobKind kind, String number) {
    Actor actor = current.get();
    Job job = jobs.seen(kind, number, actor);
    OfficeRow office = offices.byId(job.place().officeId());
    boolean clear = Rights.may(actor, CLEAR, job.involved());
    if (clear && job.caller().phone() != null && !actor.is(job.firstContactId())) {
      recordShowing(job, actor, office);
    }
    return view(job, office, clear);
  }

  /**
   * Every act of its kind with the reason why the reader cannot do it now.
   *
   * @throws org.xinsheng.shared.NotFound also when it is out of scope
   */
  public List<JobActState> acts(String number) {
    Actor actor = current.get();
    Job job = jobs.seen(null, number, actor);
    return Arrays.stream(JobAct.values())
        .filter(act -> act.isOf(job.kind()))
        .map(
            act ->
                jobs.whyNot(act, job, actor)
                    .map(refusal -> JobActState.refused(act, refusal))
                    .orElseGet(() -> JobActState.possible(act)))
        .toList();
  }

  private void recordShowing(Job job, Actor actor, OfficeRow office) {
    Instant now = clock.now();
    LocalDate today = office.time().dateOf(now);
    if (isRecorded(job, actor, today)) {
      return;
    }
    jobs.find(job.kind(), job.number().text(), LockModeType.PESSIMISTIC_WRITE, actor);
    if (!isRecorded(job, actor, today)) {
      em.persist(new JobPhoneShowing(job.id(), actor.id(), today));
      jobs.tell(new Recorded(job.phoneShown(actor, now)));
    }
  }

  private boolean isRecorded(Job job, Actor actor, LocalDate today) {
    return em.createQuery(SHOWN, Long.class)
            .setParameter("id", job.id())
            .setParameter("me", actor.id())
            .setParameter("today", today)
            .getSingleResult()
        > 0;
  }

  private JobView view(Job job, OfficeRow office, boolean clear) {
    Dispatched to = job.dispatched();
    ConversionLinks links = conversions.links(job.ref());
    Map<Long, StaffRow> people =
        staff.byIds(
            Arrays.asList(job.firstContactId(), job.assigneeId(), to == null ? null : to.by()));
    return new JobView(
        job.id(),
        job.number().text(),
        job.kind(),
        office.code(),
        office.time(),
        job.status(),
        job.channel(),
        job.desk(),
        job.category(),
        job.content(),
        job.fault().location(),
        job.fault().urgency(),
        job.fault().appointmentAt(),
        job.caller().isAnonymous(),
        customer(job.caller(), clear),
        job.receivedAt(),
        job.enteredAt(),
        job.rings(),
        job.readBack(),
        Colleague.of(people.get(job.firstContactId())),
        dispatch(to, people),
        em.createQuery(RESULTS, JobView.Result.class).setParameter("id", job.id()).getResultList(),
        job.toldAt() == null ? null : new JobView.Told(job.toldHow(), job.toldAt()),
        job.cancelledReason(),
        job.endedAt(),
        links.from(),
        links.to(),
        deadlines.of(job.kind().subject(), List.of(job.id())).getOrDefault(job.id(), List.of()),
        job.version());
  }

  private JobView.Dispatch dispatch(Dispatched to, Map<Long, StaffRow> people) {
    return to == null
        ? null
        : new JobView.Dispatch(
            to.departmentId() == null ? null : offices.department(to.departmentId()).code(),
            Colleague.of(people.get(to.assigneeId())),
            to.account(),
            to.at(),
            Colleague.of(people.get(to.by())),
            to.dueAt(),
            to.isAgreed());
  }

  private static JobView.Customer customer(Caller caller, boolean clear) {
    String phone = clear ? PhoneNumbers.plain(caller.phone()) : Masking.phone(caller.phone());
    return new JobView.Customer(caller.name(), phone, caller.unit(), !clear);
  }
}
