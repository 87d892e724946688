package org.xinsheng.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinsheng.audit.AuditQueries;
import org.xinsheng.audit.AuditSealSweep;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.NewResult;
import org.xinsheng.complaint.RegistrationDesk;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.notification.NoticeDesk;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.KeptAnswers;
import org.xinsheng.shared.once.Once;
import org.xinsheng.wiring.Wiring;

/** One case from its registration to its end, with what stands around it. */
final class Acts {

  private final Stage stage;
  private final Wiring wiring;
  private final List<UseCase> cases = new ArrayList<>();
  private String number;
  private int minutes;

  Acts(Stage stage) {
    this.stage = stage;
    this.wiring = stage.wiring();
  }

  List<UseCase> all() {
    timer(
        "supervise, nothing due",
        UseCase.OFTEN,
        () -> wiring.bean(DeadlineSweep.class).untilNothingIsDue());
    timer(
        "seal, nothing changed",
        UseCase.OFTEN,
        () -> wiring.bean(AuditSealSweep.class).untilNothingIsDue());
    reading();
    people();
    act("register over the API, with key and answer", "cs1", () -> once("key-1"));
    act("register again with the same key", "cs1", () -> once("key-1"));
    act("register", "cs1", () -> number = register("GENERAL"));
    HandlingDesk handling = wiring.bean(HandlingDesk.class);
    ResolutionDesk resolution = wiring.bean(ResolutionDesk.class);
    act("reply", "cs1", () -> handling.reply(number, null, "已联系业主。", null));
    act("judge", "cs1", () -> handling.judge(number, null, Validity.VALID, null));
    act("result", "cs1", () -> resolution.resolve(number, null, result()));
    act("follow-up, not satisfied", "cs2", () -> followUp(Satisfaction.NEUTRAL));
    act("result of the second round", "cs1", () -> resolution.resolve(number, null, result()));
    act("follow-up, satisfied", "cs2", () -> followUp(Satisfaction.SATISFIED));
    act("close", "cs1", () -> resolution.close(number, null));
    act("read the closed case", "cs1", () -> wiring.bean(ComplaintReading.class).read(number));
    act("forget answers of yesterday", "cs1", () -> wiring.bean(KeptAnswers.class).forget(1000));
    sweeps();
    return cases;
  }

  private void sweeps() {
    DeadlineSweep deadlines = wiring.bean(DeadlineSweep.class);
    AuditSealSweep seals = wiring.bean(AuditSealSweep.class);
    timer("seal what the acts changed", 1, seals::untilNothingIsDue);
    timer(
        "supervise, a thousand due",
        1,
        () -> {
          minutes++;
          wiring.clock().set(stage.loaded().plus(Duration.ofMinutes(minutes)));
          deadlines.untilNothingIsDue();
        });
    timer("seal what supervision changed", 0, seals::untilNothingIsDue);
    timer("put off, for health", 0, () -> wiring.bean(DeadlineQueries.class).putOff());
  }

  private void timer(String name, int again, Runnable work) {
    cases.add(new UseCase(name, "", "system", UseCase.PAGE, again, work));
  }

  private void reading() {
    ComplaintReading reading = wiring.bean(ComplaintReading.class);
    for (String reader : List.of("gm", "branchgm", "cs1", "head1", "clean1")) {
      act("read a case", reader, () -> reading.read(stage.number()));
    }
    String open = stage.number("status = 'RESOLVED'");
    Long id = (Long) stage.row("select id from complaint where number = '" + open + "'").get(0);
    SubjectRef subject = new SubjectRef(SubjectType.COMPLAINT, id, open);
    NoticeQueries notices = wiring.bean(NoticeQueries.class);
    for (String reader : List.of("cs1", "head1", "mr")) {
      act("unread notices", reader, notices::unread);
      act("notices", reader, () -> notices.mine(false, null, 50));
      act("notices not read", reader, () -> notices.mine(true, null, 50));
    }
    act("read all notices", "worker1", () -> wiring.bean(NoticeDesk.class).readAll());
    act(
        "history of a case",
        "cs1",
        () -> wiring.bean(AuditQueries.class).of(SubjectType.COMPLAINT, id, 0, 50));
    act("rounds of a case", "cs1", () -> wiring.bean(FollowUpQueries.class).of(subject));
  }

  private void people() {
    var place = wiring.bean(org.xinsheng.organisation.OfficeDirectory.class).byCode("GD01");
    var at =
        new org.xinsheng.shared.Place(
            place.orElseThrow().branchId(), place.orElseThrow().id(), null, null);
    StaffDirectory staff = wiring.bean(StaffDirectory.class);
    act("person by user name", "cs1", () -> staff.byUsername("cs1"));
    act(
        "who acts",
        "cs1",
        () -> wiring.bean(Actors.class).byUsername("cs1", Source.API, stage.now()));
    act(
        "who holds a role",
        "cs1",
        () -> wiring.bean(RoleHolders.class).holders(Role.CHIEF_STEWARD, at, stage.now()));
  }

  private void once(String key) {
    String hash = Once.hash("POST", "/complaints", key.getBytes(StandardCharsets.UTF_8));
    wiring
        .bean(Once.class)
        .perform(
            1L,
            key,
            hash,
            () -> {
              String made = register("MAJOR");
              wiring.bean(ComplaintReading.class).afterAct(made);
              return new Answer(201, "/complaints/" + made, "{}");
            });
  }

  private String register(String severity) {
    Criterion criterion =
        severity.equals("MAJOR") ? Criterion.REPUTATION_DAMAGE : Criterion.FACILITY_LIMIT;
    return wiring
        .bean(RegistrationDesk.class)
        .register(
            new NewComplaint(
                "GD01",
                Channel.HOTLINE,
                null,
                false,
                new NewComplaint.Customer(stage.name(), stage.phone(), stage.unit()),
                "CLEANING",
                "电梯口的垃圾两天没有人清理。",
                Set.of(criterion),
                null,
                null,
                2,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NewComplaintFixture.notRepeated()));
  }

  private NewResult result() {
    wiring.clock().advance(Duration.ofSeconds(1));
    return new NewResult(
        Cause.FACILITY_LIMIT,
        "已清理。",
        "当班人手不足。",
        "增加一次巡查。",
        "已向业主说明。",
        null,
        null,
        null,
        null,
        null,
        null,
        "每日两次清理。",
        null,
        null,
        null);
  }

  private void followUp(Satisfaction satisfaction) {
    wiring.clock().advance(Duration.ofSeconds(1));
    NewFollowUp input =
        new NewFollowUp(
            FollowUpMode.PHONE, true, satisfaction, Validity.VALID, "可以", null, null, null, null);
    wiring.bean(FollowUpDesk.class).record(number, null, input);
  }

  private void act(String name, String reader, Runnable work) {
    cases.add(UseCase.acting(name, "", reader, work));
  }
}
