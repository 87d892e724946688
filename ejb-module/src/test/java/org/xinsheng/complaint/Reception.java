package org.xinsheng.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.followup.ConclusionNotices;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.FollowUpRounds;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.WordIndex;
import org.xinsheng.nonconformity.SlipsOfCases;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Role;
import org.xinsheng.wiring.Wiring;

/** The demo offices at work: every desk of complaints and follow-ups, and whoever acts. */
public final class Reception {

  /** Keeps what the acts tell. */
  public static final class Told {

    private final List<Facts> facts = new ArrayList<>();

    synchronized void hear(@jakarta.enterprise.event.Observes DomainEvent event) {
      facts.add(event.facts());
    }

    synchronized List<Facts> all() {
      return List.copyOf(facts);
    }
  }

  public final Wiring wiring;
  public final DemoStaff staff;
  public final RegistrationDesk registration;
  public final HandlingDesk handling;
  public final SeverityDesk severity;
  public final ResolutionDesk resolution;
  public final MajorAnswersDesk answers;
  public final FollowUpDesk followUps;
  public final ConclusionDesk conclusions;
  public final AssignmentDesk assignments;
  public final EscalationDesk escalations;
  public final OvertimeDesk overtime;
  public final ExtensionQueries extensions;
  public final WithdrawalDesk withdrawals;
  public final ChaseDesk chases;
  public final CaseMeetingDesk meetings;
  public final ComplaintReading reading;
  public final ComplaintQueries queries;
  private final ActingAs acting = new ActingAs();
  private final Told told = new Told();

  public Reception(Wiring wiring) {
    this.wiring = wiring.use(acting);
    this.staff = DemoStaff.in(wiring);
    wiring
        .using(
            OwnConditions.class,
            FollowUpRounds.class,
            MajorQuestions.class,
            WebConditions.class,
            SlipsOfCases.class)
        .observing(FollowUpRounds.class, ConclusionNotices.class, AuditTrail.class, WordIndex.class)
        .hearing(told);
    registration = wiring.bean(RegistrationDesk.class);
    handling = wiring.bean(HandlingDesk.class);
    severity = wiring.bean(SeverityDesk.class);
    resolution = wiring.bean(ResolutionDesk.class);
    answers = wiring.bean(MajorAnswersDesk.class);
    followUps = wiring.bean(FollowUpDesk.class);
    conclusions = wiring.bean(ConclusionDesk.class);
    assignments = wiring.bean(AssignmentDesk.class);
    escalations = wiring.bean(EscalationDesk.class);
    overtime = wiring.bean(OvertimeDesk.class);
    extensions = wiring.bean(ExtensionQueries.class);
    withdrawals = wiring.bean(WithdrawalDesk.class);
    chases = wiring.bean(ChaseDesk.class);
    meetings = wiring.bean(CaseMeetingDesk.class);
    reading = wiring.bean(ComplaintReading.class);
    queries = wiring.bean(ComplaintQueries.class);
  }

  /** From now on this person acts. */
  public Reception as(String username) {
    acting.actor(staff.actor(username));
    return this;
  }

  public Instant now() {
    return wiring.clock().now();
  }

  public Instant later(Duration duration) {
    return wiring.clock().advance(duration);
  }

  public String register(NewComplaintFixture taken) {
    return registration.register(taken.build());
  }

  public ComplaintView read(String number) {
    return reading.read(number);
  }

  public void reply(String number) {
    handling.reply(number, null, "已安排处理", null);
  }

  public void judge(String number, Validity validity) {
    handling.judge(number, null, validity, null);
  }

  public void forward(String number, String department) {
    assignments.assign(number, null, new NewAssignment(department, null, "请到场处理", null));
  }

  public void forwardTo(String number, String username) {
    assignments.assign(number, null, new NewAssignment(null, username, "请到场处理", null));
  }

  public void withdraw(String number) {
    withdrawals.withdraw(number, null, new NewWithdrawal("业主本人", "来电", "已自行解决", null));
  }

  /** The newest assignment. */
  public AssignmentRow assignment(String number) {
    List<AssignmentRow> rows = assignmentsOf(number);
    return rows.get(rows.size() - 1);
  }

  public List<AssignmentRow> assignmentsOf(String number) {
    return wiring.bean(AssignmentQueries.class).of(reading.afterAct(number).id());
  }

  /** The numbers of the cases whose effect the actor is to check. */
  public Set<String> effectsWaiting() {
    return wiring.bean(EffectQueries.class).waiting(10_000).stream()
        .map(it -> it.number().text())
        .collect(Collectors.toSet());
  }

  /** Of all results up to now. */
  public EffectShare effectShare() {
    return wiring.bean(EffectQueries.class).share(Instant.EPOCH, now().plusMillis(1));
  }

  /** Who the last act of this code told by name. */
  public Set<Long> people(String number, String act) {
    return last(number, act).tell().stream()
        .filter(Recipient.Person.class::isInstance)
        .map(it -> ((Recipient.Person) it).staffId())
        .collect(Collectors.toSet());
  }

  public void resolve(String number) {
    resolution.resolve(number, null, NewResultFixture.explained());
  }

  public void raise(String number, Severity to, Criterion criterion) {
    severity.change(number, null, to, criterion, "情况加重");
  }

  public void lower(String number, Severity to) {
    severity.change(number, null, to, null, "核实后降级");
  }

  public void close(String number) {
    resolution.close(number, null);
  }

  public void answer(String number, Satisfaction satisfaction) {
    answer(number, satisfaction, null, null);
  }

  public void answer(String number, Satisfaction satisfaction, Validity validity, Instant doneAt) {
    followUps.record(
        number,
        null,
        new NewFollowUp(
            FollowUpMode.PHONE, true, satisfaction, validity, "好", null, null, null, doneAt));
  }

  public void notReached(String number, Instant doneAt) {
    followUps.record(
        number,
        null,
        new NewFollowUp(FollowUpMode.PHONE, false, null, null, null, null, null, null, doneAt));
  }

  public void conclude(String number) {
    conclusions.conclude(number, null, "经多次努力，按规定结束回访");
  }

  public void consent(String number, boolean given) {
    conclusions.consent(number, null, given, "已审阅");
  }

  /** The newest deadline of this kind. */
  public DeadlineRow clock(String number, DeadlineKind kind) {
    List<DeadlineRow> clocks = clocks(number, kind);
    return clocks.get(clocks.size() - 1);
  }

  public List<DeadlineRow> clocks(String number, DeadlineKind kind) {
    Supplier<ComplaintView> view = () -> reading.afterAct(number);
    return view.get().deadlines().stream().filter(it -> it.kind() == kind).toList();
  }

  /** The handler asks for more time. */
  public Long ask(String number, Instant newDueAt) {
    return overtime.request(number, null, newDueAt, "等待配件到货");
  }

  public void approve(String number, Long request) {
    overtime.decide(number, null, request, true, null);
  }

  public void reject(String number, Long request) {
    overtime.decide(number, null, request, false, "可调用备件");
  }

  /** The newest request for more time. */
  public ExtensionRow extension(String number) {
    List<ExtensionRow> all = extensions.of(reading.afterAct(number).id());
    return all.get(all.size() - 1);
  }

  /** What the last act of this code told about the case. */
  public Facts last(String number, String act) {
    return told.all().stream()
        .filter(it -> act.equals(it.act()) && number.equals(it.subject().number()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no " + act + " of " + number));
  }

  public static Set<Role> roles(Facts facts) {
    return facts.tell().stream()
        .filter(Recipient.Holders.class::isInstance)
        .map(it -> ((Recipient.Holders) it).role())
        .collect(Collectors.toSet());
  }

  public long rows(String table) {
    return wiring.database().count(table);
  }

  public List<List<Object>> audit(String number) {
    return wiring
        .database()
        .rows(
            "select e.act, e.seq from audit_entry e where e.subject_number = ? order by e.seq",
            number);
  }
}
