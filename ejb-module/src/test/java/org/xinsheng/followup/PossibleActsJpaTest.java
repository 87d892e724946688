package org.xinsheng.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.ActState;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ExtensionAct;
import org.xinsheng.complaint.ExtensionDecisionAct;
import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.NewResult;
import org.xinsheng.complaint.OwnConditions;
import org.xinsheng.complaint.PossibleActs;
import org.xinsheng.complaint.RegistrationDesk;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** What the page offers is what the desks accept, and what it names is why they would refuse. */
@OnBothDatabases
class PossibleActsJpaTest {

  private final ActingAs acting = new ActingAs();
  private final DemoStaff staff;
  private final Wiring wiring;
  private final PossibleActs possible;

  PossibleActsJpaTest(Wiring wiring) {
    this.wiring =
        wiring
            .use(acting)
            .using(
                OwnConditions.class,
                FollowUpRounds.class,
                FollowUpAct.class,
                ExtensionAct.class,
                ExtensionDecisionAct.class)
            .observing(FollowUpRounds.class);
    staff = DemoStaff.in(wiring);
    possible = wiring.bean(PossibleActs.class);
  }

  private String registered() {
    as("cs1");
    return wiring
        .bean(RegistrationDesk.class)
        .register(
            new NewComplaint(
                "GD01",
                Channel.HOTLINE,
                null,
                false,
                new NewComplaint.Customer("王伟", null, "1-1-101"),
                "CLEANING",
                "垃圾没有人清理。",
                Set.of(Criterion.FACILITY_LIMIT),
                null,
                null,
                null,
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

  private void as(String username) {
    acting.actor(staff.actor(username));
  }

  private void resolve(String number) {
    as("cs1");
    wiring.bean(HandlingDesk.class).judge(number, null, Validity.VALID, null);
    wiring
        .bean(ResolutionDesk.class)
        .resolve(
            number,
            null,
            new NewResult(
                Cause.RULES_MISUNDERSTOOD,
                "已说明",
                "不了解规定",
                "加强宣传",
                "已向业户说明规定",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  private ActState state(String number, ComplaintAct act) {
    return possible.of(number).stream().filter(it -> it.act() == act).findFirst().orElseThrow();
  }

  private void assertRefusedBy(String rule, String number, ComplaintAct act) {
    assertEquals(rule, state(number, act).rule());
  }

  @Test
  @Rule("HD-7")
  @Rule("HD-15")
  void theHandlerMayReplyJudgeAndResolveButNotClose() {
    String number = registered();
    for (ComplaintAct act :
        Set.of(ComplaintAct.REPLY, ComplaintAct.VALIDITY, ComplaintAct.RESULT)) {
      assertTrue(state(number, act).isPossible(), act::name);
    }
    assertRefusedBy("HD-7", number, ComplaintAct.CLOSURE);
    assertRefusedBy("HD-7", number, ComplaintAct.FOLLOW_UP);
    assertRefusedBy("INT-4", number, ComplaintAct.SUPERIOR_REPORT);
    assertRefusedBy("INT-3", number, ComplaintAct.FIRST_CONTACT);
    assertRefusedBy("SEV-5", number, ComplaintAct.LOWER);
  }

  @Test
  @Rule("FU-2")
  @Rule("HD-8")
  void whoRecordedTheResultDoesNotFollowUpAndNothingClosesBefore() {
    String number = registered();
    resolve(number);
    assertRefusedBy("FU-2", number, ComplaintAct.FOLLOW_UP);
    assertRefusedBy("FU-1", number, ComplaintAct.CLOSURE);
    as("cs2");
    assertTrue(state(number, ComplaintAct.FOLLOW_UP).isPossible());
    wiring
        .bean(FollowUpDesk.class)
        .record(
            number,
            null,
            new NewFollowUp(
                FollowUpMode.PHONE,
                true,
                Satisfaction.SATISFIED,
                null,
                null,
                null,
                null,
                null,
                null));
    assertRefusedBy("FU-1", number, ComplaintAct.FOLLOW_UP);
    assertTrue(state(number, ComplaintAct.CLOSURE).isPossible());
    wiring.bean(ResolutionDesk.class).close(number, null);
    assertEquals(ComplaintStatus.CLOSED, wiring.bean(ComplaintReading.class).read(number).status());
    assertRefusedBy("HD-7", number, ComplaintAct.CLOSURE);
  }
}
