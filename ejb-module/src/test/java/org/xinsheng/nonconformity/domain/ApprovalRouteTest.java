package org.xinsheng.nonconformity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;
import org.xinsheng.nonconformity.domain.ApprovalRoute.Concerned;
import org.xinsheng.nonconformity.domain.ApprovalRoute.Step;
import org.xinsheng.nonconformity.domain.Approvers.Holder;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Who approves which slip: every case of the table, and every constellation of people. */
@Rule("NCR-3")
@Rule("NCR-5")
class ApprovalRouteTest {

  private static final Long MANAGER = 1L;
  private static final Long REPRESENTATIVE = 2L;
  private static final Long GENERAL = 3L;
  private static final Long HEAD = 4L;
  private static final Long WORKER = 5L;
  private static final Long DEPUTY = 6L;

  private static Approvers approvers(Long... managersDeputies) {
    return new Approvers(
        Map.of(
            OFFICE_MANAGER, List.of(new Holder(MANAGER, List.of(managersDeputies))),
            MANAGEMENT_REPRESENTATIVE, List.of(new Holder(REPRESENTATIVE, List.of())),
            GENERAL_MANAGER, List.of(new Holder(GENERAL, List.of()))));
  }

  private static ApprovalRoute route(
      String loss, boolean office, Approvers who, Long filler, Long executor) {
    return ApprovalRoute.of(
        SlipPolicy.STANDARD, Money.of(loss), office, who, new Concerned(Set.of(filler), executor));
  }

  /** E.g. {@code OM MR(OM) GM}: in brackets the post in whose place it decides; = filled. */
  private static String text(ApprovalRoute route) {
    return String.join(" ", route.steps().stream().map(ApprovalRouteTest::text).toList());
  }

  private static String text(Step step) {
    return name(step.role())
        + (step.insteadOf() == null ? "" : "(" + name(step.insteadOf()) + ")")
        + (step.filled() ? "=" : "");
  }

  private static String name(Role role) {
    return switch (role) {
      case OFFICE_MANAGER -> "OM";
      case MANAGEMENT_REPRESENTATIVE -> "MR";
      default -> "GM";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "0.00,        true,  OM",
    "499.99,      true,  OM",
    "500.00,      true,  OM MR GM",
    "500.01,      true,  OM MR GM",
    "99999999.99, true,  OM MR GM",
    "0.00,        false, GM",
    "499.99,      false, GM",
    "500.00,      false, GM",
    "500.01,      false, GM"
  })
  void theLossAndTheOfficeDecide(String loss, boolean office, String chain) {
    assertEquals(chain, text(route(loss, office, approvers(), HEAD, WORKER)));
  }

  /** 1 manager, 2 representative, 3 general manager, 4 head, 5 worker. */
  @ParameterizedTest
  @CsvSource({
    "100.00, true,  1, 5, OM= MR(OM)",
    "100.00, true,  4, 1, MR(OM)",
    "100.00, true,  1, 2, OM= GM(OM)",
    "100.00, true,  2, 5, OM",
    "500.00, true,  1, 5, OM= MR GM",
    "500.00, true,  2, 5, OM MR= GM",
    "500.00, true,  4, 1, MR(OM) MR GM",
    "500.00, true,  4, 2, OM GM(MR) GM",
    "500.00, true,  1, 2, OM= GM(MR) GM",
    "500.00, true,  2, 1, GM(OM) MR= GM",
    "100.00, false, 2, 5, GM"
  })
  void whoFilledItOrExecutesItIsPassedOver(
      String loss, boolean office, Long filler, Long executor, String chain) {
    assertEquals(chain, text(route(loss, office, approvers(), filler, executor)));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 1, 5, OM",
    "100.00, 4, 1, OM",
    "500.00, 1, 5, OM= MR GM",
    "500.00, 4, 1, OM MR GM",
    "100.00, 6, 1, MR(OM)"
  })
  void aDeputyDecidesForTheirColleague(String loss, Long filler, Long executor, String chain) {
    ApprovalRoute route = route(loss, true, approvers(DEPUTY), filler, executor);
    assertEquals(chain, text(route));
    assertEquals(MANAGER, approvers(DEPUTY).insteadOf(OFFICE_MANAGER, DEPUTY).orElseThrow());
    assertTrue(approvers(DEPUTY).insteadOf(OFFICE_MANAGER, MANAGER).isEmpty());
  }

  @Test
  void whereNobodyIsLeftTheRemedyIsNamed() {
    ApprovalRoute filled = route("500.00", true, approvers(), GENERAL, WORKER);
    RuleViolation refused = assertThrows(RuleViolation.class, filled::requireSomebody);
    assertEquals("NCR-5", refused.rule().orElseThrow());
    assertEquals("refusal.nobodyApproves", refused.explanation().key());
    assertThrows(
        RuleViolation.class,
        () -> route("1.00", false, approvers(), REPRESENTATIVE, GENERAL).requireSomebody());
    assertThrows(
        RuleViolation.class,
        () -> route("1.00", true, new Approvers(Map.of()), HEAD, WORKER).requireSomebody());
    assertEquals("OM", text(route("1.00", true, approvers(), HEAD, WORKER).requireSomebody()));
  }

  @Test
  void onePersonWithTwoPostsDecidesOncePerStep() {
    Approvers both =
        new Approvers(
            Map.of(
                OFFICE_MANAGER, List.of(new Holder(MANAGER, List.of())),
                MANAGEMENT_REPRESENTATIVE, List.of(new Holder(GENERAL, List.of())),
                GENERAL_MANAGER, List.of(new Holder(GENERAL, List.of()))));
    assertEquals("OM MR GM", text(route("500.00", true, both, HEAD, WORKER)));
    assertEquals("OM MR= GM= GM", text(route("500.00", true, both, GENERAL, WORKER)));
  }

  record People(Map<Role, List<Holder>> posts, Set<Long> fillers, Long executor) {

    Approvers approvers() {
      return new Approvers(posts);
    }

    Concerned concerned() {
      return new Concerned(fillers, executor);
    }
  }

  @Provide
  Arbitrary<People> people() {
    Arbitrary<Long> person = Arbitraries.longs().between(1, 6);
    Arbitrary<Holder> holder =
        Combinators.combine(person, person.set().ofMaxSize(2))
            .as((who, deputies) -> new Holder(who, List.copyOf(deputies)));
    Arbitrary<List<Holder>> post = holder.list().ofMaxSize(2);
    return Combinators.combine(
            post, post, post, person.set().ofMinSize(1).ofMaxSize(3), person.injectNull(0.1))
        .as(
            (manager, representative, general, fillers, executor) -> {
              Map<Role, List<Holder>> posts = new HashMap<>();
              posts.put(OFFICE_MANAGER, manager);
              posts.put(MANAGEMENT_REPRESENTATIVE, representative);
              posts.put(GENERAL_MANAGER, general);
              return new People(posts, new HashSet<>(fillers), executor);
            });
  }

  @Property(tries = 3000)
  void nobodyConcernedEverDecidesAndNoStepIsLost(
      @ForAll("people") People people, @ForAll boolean high, @ForAll boolean office) {
    Money loss = Money.of(high ? "500.00" : "499.99");
    ApprovalRoute route =
        ApprovalRoute.of(SlipPolicy.STANDARD, loss, office, people.approvers(), people.concerned());
    List<Role> asked = new ArrayList<>();
    for (Step step : route.steps()) {
      Role post = step.insteadOf() == null ? step.role() : step.insteadOf();
      if (!asked.contains(post)) {
        asked.add(post);
      }
      boolean somebody = !people.approvers().able(step.role(), people.concerned().all()).isEmpty();
      assertTrue(step.filled() || step.nobody() || somebody, route::toString);
      assertFalse(step.nobody() && somebody, route::toString);
    }
    assertEquals(SlipPolicy.STANDARD.chain(loss, office), asked);
    assertFalse(route.steps().get(route.steps().size() - 1).filled(), route::toString);
  }

  @Property(tries = 1000)
  void theHigherPostOnlyDecidesWhereTheLowerMayNot(@ForAll("people") People people) {
    ApprovalRoute route =
        ApprovalRoute.of(
            SlipPolicy.STANDARD, Money.of("500.00"), true, people.approvers(), people.concerned());
    for (Step step : route.steps()) {
      if (step.insteadOf() != null) {
        assertTrue(
            people.approvers().able(step.insteadOf(), people.concerned().all()).isEmpty(),
            route::toString);
        assertTrue(
            SlipPolicy.ORDER.indexOf(step.role()) > SlipPolicy.ORDER.indexOf(step.insteadOf()),
            route::toString);
      }
    }
  }
}
