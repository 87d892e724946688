package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.CaseMeetingDesk;
import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.MajorAnswersDesk;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.shared.Money;

/** The department's people broke something, and a slip sees to it that it is mended (NCR-1). */
final class WithASlip implements Kind {

  private static final String EXECUTOR = "worker1";
  private static final List<String> COMPANY = List.of("mr", "gm");

  private final Money loss;
  private final boolean high;

  /**
   * @param high whether the loss reaches the threshold, so that the company decides, too (NCR-3)
   */
  WithASlip(String loss, boolean high) {
    this.loss = Money.of(loss);
    this.high = high;
  }

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU
        && matter.cause() == Cause.STAFF_CAUSED_LOSS
        && matter.department() != null
        && matter.is(Severity.IMPORTANT);
  }

  @Override
  public void tell(Story it) {
    Way.begin(it);
    it.after(it.dice.minutes(20, 60))
        .does(
            it.departmentHead(),
            "record the loss",
            (desks, number) -> desks.at(HandlingDesk.class).recordLoss(number, null, loss));
    if (high) {
      met(it);
    }
    it.after(it.dice.minutes(20, 60)).judged(it.handler(), Way.validity(it));
    raised(it);
    approved(it);
    executed(it);
    it.after(it.dice.minutes(20, 60)).resolved(it.resolver(), it.matter.result(), loss);
    verified(it);
    Way.good(it);
    if (high) {
      Lessons.learned(it);
    } else {
      Lessons.none(it);
    }
  }

  private static void met(Story it) {
    it.after(it.dice.minutes(10, 30))
        .does(
            it.handler(),
            "answer whether the loss is a major one",
            (desks, number) ->
                desks
                    .at(MajorAnswersDesk.class)
                    .answer(
                        number,
                        null,
                        List.of(
                            new MajorAnswer(
                                Criterion.MAJOR_LOSS_OR_INJURY, false, "损失由当班人员造成，已与业主商定赔偿"))));
    Instant at = it.after(it.dice.minutes(30, 60)).atWork().now();
    HeldMeeting meeting =
        new HeldMeeting(
            at,
            it.cast.manager(),
            List.of(it.cast.head(), it.departmentHead()),
            it.matter.analysis(),
            it.matter.measure());
    it.does(
        it.handler(),
        "meet",
        (desks, number) -> desks.at(CaseMeetingDesk.class).meet(number, null, meeting));
  }

  private void raised(Story it) {
    Instant due = it.after(it.dice.minutes(10, 40)).now().plus(Duration.ofDays(2));
    it.does(
        it.departmentHead(),
        "raise a slip",
        (desks, number) ->
            desks
                .at(SlipDesk.class)
                .raise(
                    new NewSlip(
                        number,
                        null,
                        null,
                        null,
                        it.matter.analysis(),
                        it.matter.measure(),
                        EXECUTOR,
                        due,
                        null)));
    it.after(it.dice.minutes(5, 20));
    act(it, it.departmentHead(), "submit the slip", (desk, slip) -> desk.submit(slip, null));
  }

  /** The manager wants it said more exactly first, where the company reads it, too. */
  private void approved(Story it) {
    it.after(it.dice.minutes(20, 60)).atWork();
    if (high) {
      act(it, it.cast.manager(), "reject the slip", WithASlip::reject);
      it.after(it.dice.minutes(20, 40));
      act(it, it.departmentHead(), "submit again", (desk, slip) -> desk.submit(slip, null));
      it.after(it.dice.minutes(10, 40)).atWork();
    }
    act(it, it.cast.manager(), "approve the slip", WithASlip::approve);
    if (high) {
      for (String who : COMPANY) {
        it.after(it.dice.minutes(20, 90)).atWork();
        act(it, who, "approve the slip", WithASlip::approve);
      }
    }
  }

  private static void reject(SlipDesk desk, String slip) {
    desk.decide(slip, null, false, "请写明由谁在什么时候复查", null);
  }

  private static void approve(SlipDesk desk, String slip) {
    desk.decide(slip, null, true, "同意", null);
  }

  private static void executed(Story it) {
    it.after(it.dice.hours(2, 6)).atWork();
    String done = it.matter.result();
    act(
        it,
        EXECUTOR,
        "execute the slip",
        (desk, slip) -> desk.execute(slip, null, done, "现场照片和业主签收单", null));
  }

  private void verified(Story it) {
    it.after(it.dice.hours(1, 3)).atWork();
    act(
        it,
        high ? COMPANY.get(0) : it.cast.manager(),
        "verify the slip",
        (desk, slip) -> desk.verify(slip, null, true, "已到现场核实，措施落实", null));
  }

  /** What somebody does with the newest slip of the story's case. */
  @FunctionalInterface
  private interface OfSlip {
    void at(SlipDesk desk, String slip);
  }

  private static void act(Story it, String who, String name, OfSlip work) {
    it.does(
        who,
        name,
        (desks, number) -> {
          SlipFilter ofCase = new SlipFilter(null, null, number, false);
          String slip = desks.at(SlipQueries.class).page(ofCase, null, 1).items().get(0).number();
          work.at(desks.at(SlipDesk.class), slip);
        });
  }
}
