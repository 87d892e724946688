package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.NewResultFixture;
import org.xinsheng.complaint.NewWithdrawal;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.shared.Money;

/** What people, and the time, do to cases; small, so that a counterexample reads like a story. */
interface Act {

  void in(Scene scene);

  /** Rules that may refuse it. */
  default Set<String> refusals() {
    return Set.of();
  }

  /** Whether it may move the due time of a deadline that is there already. */
  default boolean moves() {
    return false;
  }

  /** Whether it may move a due time that was missed already (DL-8). */
  default boolean extendsTime() {
    return false;
  }

  record Wait(int minutes) implements Act {
    @Override
    public void in(Scene scene) {
      scene.at().later(Duration.ofMinutes(minutes));
    }
  }

  record Sweep() implements Act {
    @Override
    public void in(Scene scene) {
      scene.crew().sweep();
    }
  }

  record Seal() implements Act {
    @Override
    public void in(Scene scene) {
      scene.crew().seal();
    }
  }

  /**
   * @param lateHours how long ago it was received
   * @param wishHours from now, 0 for none
   */
  record Register(
      Who by,
      Criterion criterion,
      int lateHours,
      int wishHours,
      boolean deferred,
      boolean forwarded,
      Who about)
      implements Act {
    @Override
    public void in(Scene scene) {
      Instant received = scene.ago(Duration.ofHours(lateHours));
      NewComplaintFixture taken = NewComplaintFixture.of(criterion).receivedAt(received);
      if (wishHours != 0) {
        taken.wished(scene.ago(Duration.ofHours(-wishHours)));
      }
      if (deferred) {
        taken.deferred();
      }
      if (forwarded) {
        taken.forwarded();
      }
      if (about != null) {
        taken.about(about.username(scene));
      }
      scene.opened(scene.as(by).register(taken));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("DL-2", "INT-13");
    }
  }

  record Reply(Who by, int lateMinutes) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).handling.reply(scene.number(), null, "已答复", scene.late(lateMinutes));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "DL-16");
    }
  }

  record Judge(Who by, Validity validity) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).judge(scene.number(), validity);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "SEV-7");
    }
  }

  record Lose(Who by, int yuan) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).handling.recordLoss(scene.number(), null, Money.of(yuan + ".00"));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-13", "HD-15");
    }
  }

  record Raise(Who by, Criterion criterion) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).raise(scene.number(), criterion.severity(), criterion);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "SEV-5", "SEV-9");
    }

    @Override
    public boolean moves() {
      return true;
    }
  }

  record Lower(Who by, Severity to) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).lower(scene.number(), to);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "SEV-5", "SEV-9");
    }

    @Override
    public boolean moves() {
      return true;
    }
  }

  record Resolve(Who by, int lateMinutes, boolean told) implements Act {
    @Override
    public void in(Scene scene) {
      Instant at = scene.late(lateMinutes);
      Instant toldAt = told ? scene.ago(Duration.ofMinutes(lateMinutes)) : null;
      scene.as(by).resolution.resolve(scene.number(), null, NewResultFixture.explained(at, toldAt));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "DL-16", "HD-4", "INT-18", "SEV-10", "NCR-9");
    }
  }

  /** Answers the question that a high loss asks. */
  record SayWhetherMajor(Who by, boolean yes) implements Act {
    @Override
    public void in(Scene scene) {
      scene
          .as(by)
          .answers
          .answer(
              scene.number(),
              null,
              List.of(new MajorAnswer(Criterion.MAJOR_LOSS_OR_INJURY, yes, "已核实")));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "SEV-5", "SEV-10");
    }

    @Override
    public boolean moves() {
      return true;
    }
  }

  record Report(Who by, int lateMinutes) implements Act {
    @Override
    public void in(Scene scene) {
      scene
          .as(by)
          .resolution
          .reportToSuperior(scene.number(), null, "已回报", scene.late(lateMinutes));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-15", "INT-4");
    }
  }

  record CheckEffect(Who by, boolean effective) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).resolution.checkEffect(scene.number(), null, "已检查", effective);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-11", "HD-13");
    }
  }

  record FollowUp(Who by, boolean reached, Satisfaction answer, int lateMinutes) implements Act {
    @Override
    public void in(Scene scene) {
      NewFollowUp call =
          new NewFollowUp(
              FollowUpMode.PHONE,
              reached,
              reached ? answer : null,
              null,
              null,
              null,
              null,
              null,
              scene.late(lateMinutes));
      scene.as(by).followUps.record(scene.number(), null, call);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "FU-2", "FU-3");
    }
  }

  record HandOver(Who by, Who to) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).handling.handOver(scene.number(), null, to.username(scene), "另有安排");
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "INT-3", "InvalidInput");
    }
  }

  /**
   * @param department null where a person is asked
   */
  record Forward(Who by, String department, Who to) implements Act {
    @Override
    public void in(Scene scene) {
      if (department == null) {
        String person = to.username(scene);
        scene.as(by).forwardTo(scene.number(), person);
      } else {
        scene.as(by).forward(scene.number(), department);
      }
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "InvalidInput");
    }
  }

  record Accept(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).assignments.accept(scene.number(), null, scene.assignment());
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "INT-19");
    }
  }

  record Answer(Who by, boolean done) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).assignments.answer(scene.number(), null, scene.assignment(), "已到场", done);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "INT-19");
    }
  }

  record GiveBack(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).assignments.giveBack(scene.number(), null, scene.assignment(), "无法解决");
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "INT-19");
    }
  }

  record Escalate(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).escalations.escalate(scene.number(), null, "超出权限", true);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-12", "HD-13", "HD-15");
    }
  }

  /**
   * @param hours from now
   */
  record Ask(Who by, int hours) implements Act {
    @Override
    public void in(Scene scene) {
      Instant newDue = scene.ago(Duration.ofHours(-hours));
      scene.as(by).overtime.request(scene.number(), null, newDue, "等待配件到货");
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "DL-8");
    }
  }

  record Decide(Who by, boolean approved) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).overtime.decide(scene.number(), null, scene.request(), approved, "已核实");
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "DL-8");
    }

    @Override
    public boolean moves() {
      return true;
    }

    @Override
    public boolean extendsTime() {
      return true;
    }
  }

  record Withdraw(Who by, int lateMinutes) implements Act {
    @Override
    public void in(Scene scene) {
      NewWithdrawal said = new NewWithdrawal("业主本人", "来电", "已自行解决", scene.late(lateMinutes));
      scene.as(by).withdrawals.withdraw(scene.number(), null, said);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-10", "HD-13", "HD-15");
    }
  }

  record Chase(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).chases.chase(scene.number(), null, Chaser.OWNER);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-6a");
    }
  }

  record Conclude(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).escalations.decide(scene.number(), null, "按此办理");
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-12", "HD-13");
    }
  }

  record EndFollowUp(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).conclude(scene.number());
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "FU-3", "FU-5", "FU-8");
    }
  }

  record Consent(Who by, boolean given) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).consent(scene.number(), given);
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "FU-3", "FU-8");
    }
  }

  record Meet(Who by, Who convenor) implements Act {
    @Override
    public void in(Scene scene) {
      scene
          .as(by)
          .meetings
          .meet(
              scene.number(),
              null,
              new HeldMeeting(
                  scene.at().now(),
                  convenor.username(scene),
                  List.of("eng1", "clean1"),
                  "巡查不到位",
                  "每日巡查两次"));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-3", "HD-7", "HD-13", "HD-15");
    }
  }

  record Contact(Who by, int lateMinutes) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).meetings.contact(scene.number(), null, "自来水公司", "已报修", scene.late(lateMinutes));
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-13", "HD-15", "INT-12");
    }
  }

  record Close(Who by) implements Act {
    @Override
    public void in(Scene scene) {
      scene.as(by).close(scene.number());
    }

    @Override
    public Set<String> refusals() {
      return Set.of("HD-7", "HD-8", "HD-11", "HD-13", "HD-15", "FU-1", "INT-4");
    }
  }

  /** From now on the acts are about another case. */
  record Turn(int to) implements Act {
    @Override
    public void in(Scene scene) {
      scene.turn(to);
    }
  }
}
