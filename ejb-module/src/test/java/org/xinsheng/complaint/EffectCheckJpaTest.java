package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.EffectLot;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("HD-11")
class EffectCheckJpaTest {

  private final Reception at;
  private final EffectQueries effects;
  private final LinkQueries links;

  EffectCheckJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    effects = wiring.bean(EffectQueries.class);
    links = wiring.bean(LinkQueries.class);
  }

  private void check(String number, boolean effective) {
    at.as("manager1").resolution.checkEffect(number, null, "现场复查", effective);
  }

  private boolean waits(String number) {
    return at.as("manager1").effectsWaiting().contains(number);
  }

  @Test
  void whatWasFoundWithoutEffectClosesOnlyAfterAnEffectiveCheck() {
    String number = at.as("head1").register(general());
    at.judge(number, Validity.VALID);
    at.resolve(number);
    at.as("cs2").answer(number, Satisfaction.SATISFIED);
    check(number, false);
    assertEquals(at.staff.ids("head1"), at.people(number, "EFFECT_CHECKED"));
    assertTrue(waits(number), "until it is found effective");
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> at.as("head1").close(number));
    assertEquals(Optional.of("HD-11"), refusal.rule());
    check(number, true);
    assertEquals(Set.of(), at.people(number, "EFFECT_CHECKED"));
    assertFalse(waits(number));
    List<EffectCheckRow> found = effects.of(at.read(number).id());
    assertEquals(List.of(false, true), found.stream().map(EffectCheckRow::effective).toList());
    assertEquals("现场复查", found.get(0).remarks());
    assertEquals("manager1", found.get(0).by().username());
    at.as("head1").close(number);
    check(number, true);
    assertEquals(ComplaintStatus.CLOSED, at.read(number).status(), "a sample may come later");
    Long id = at.read(number).id();
    at.as("manager2");
    assertThrows(NotFound.class, () -> effects.of(id));
  }

  @Test
  void everyMajorCaseWaitsAlsoOneThatBecameSoAfterItsResult() {
    String number = at.as("head1").register(important());
    at.judge(number, Validity.VALID);
    at.resolve(number);
    boolean drawn = EffectLot.fallsOn(number, 1, 10);
    assertEquals(drawn, waits(number));
    at.as("head1").raise(number, Severity.MAJOR, Criterion.REPUTATION_DAMAGE);
    assertTrue(waits(number));
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    assertFalse(waits(number), "another result will be checked");
  }

  @Test
  void ofTheOthersAShareIsDrawnThatAnybodyCanDrawAgain() {
    long drawn =
        IntStream.range(0, 10_000)
            .filter(it -> EffectLot.fallsOn("TS-GD01-20261123-%06d".formatted(it), 1, 10))
            .count();
    assertTrue(drawn > 850 && drawn < 1_150, drawn + " of 10000");
    EffectShare before = at.as("manager1").effectShare();
    for (int i = 0; i < 12; i++) {
      String number = at.as("head1").register(general());
      at.resolve(number);
      assertEquals(EffectLot.fallsOn(number, 1, 10), waits(number), number);
    }
    EffectShare after = at.as("manager1").effectShare();
    assertEquals(before.results() + 12, after.results());
    assertEquals(before.checked(), after.checked());
    at.as("manager2");
    assertEquals(0, at.effectShare().results());
  }

  @Test
  void theShareCountsWhatWasChecked() {
    EffectShare before = at.as("manager1").effectShare();
    String number = at.as("head1").register(general());
    at.resolve(number);
    check(number, true);
    assertEquals(before.checked() + 1, at.effectShare().checked());
    assertEquals(50, new EffectShare(4, 1, 2).percent());
    assertEquals(0, new EffectShare(0, 0, 0).percent());
  }

  @Test
  @Rule("HD-15")
  void onlyTheOfficeManagerChecks() {
    String number = at.as("head1").register(general());
    at.resolve(number);
    for (String other : List.of("head1", "chief1", "cs1", "branchgm")) {
      at.as(other);
      assertThrows(
          NotAllowed.class, () -> at.resolution.checkEffect(number, null, "x", true), other);
    }
  }

  @Test
  @Rule("INT-15")
  void linkedCasesShowBothWaysAndKeepTheirClocks() {
    String earlier = at.register(general());
    String later = at.register(general());
    int clocks = at.read(later).deadlines().size();
    at.handling.link(later, null, earlier);
    assertEquals(earlier, at.read(later).linkedTo());
    assertEquals(List.of(later), links.pointingTo(earlier));
    assertEquals(List.of(), links.pointingTo(later));
    assertEquals(clocks, at.read(later).deadlines().size());
    at.as("manager2");
    assertEquals(List.of(), links.pointingTo(earlier));
  }
}
