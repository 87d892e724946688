package org.xinsheng.deadline.domain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.DUTY_FOREMAN;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.shared.Role;

@Rule("DL-17")
@Rule("DL-10")
class PromisesTest {

  private static void promised(DeadlineKind kind, Duration limit, Role... ladder) {
    Promises.Promise promise = Promises.STANDARD.of(kind);
    assertEquals(Optional.ofNullable(limit), promise.fixed(), kind::name);
    assertEquals(List.of(ladder), promise.rungs(), kind::name);
  }

  @Test
  void everyOtherClockHasItsLimitAndLadder() {
    promised(DeadlineKind.FORWARD, ofHours(24), DEPARTMENT_HEAD, HEAD_STEWARD, CHIEF_STEWARD);
    promised(DeadlineKind.HANDOVER, ofHours(1), HEAD_STEWARD);
    promised(DeadlineKind.TAKE, Duration.ofMinutes(30), HEAD_STEWARD);
    promised(DeadlineKind.CALLBACK, null, HEAD_STEWARD);
    promised(DeadlineKind.FOLLOW_UP, ofHours(24), OFFICE_MANAGER, BRANCH_GENERAL_MANAGER);
    promised(DeadlineKind.SUPERIOR_REPORT, ofHours(24), HEAD_STEWARD, CHIEF_STEWARD);
    promised(DeadlineKind.CLOSURE, ofHours(24), HEAD_STEWARD);
    promised(
        DeadlineKind.SLIP_EXECUTION,
        null,
        DEPARTMENT_HEAD,
        OFFICE_MANAGER,
        MANAGEMENT_REPRESENTATIVE,
        GENERAL_MANAGER);
    Role[] quality = {OFFICE_MANAGER, MANAGEMENT_REPRESENTATIVE, GENERAL_MANAGER};
    promised(DeadlineKind.REVIEW_MEETING, ofDays(7), quality);
    promised(DeadlineKind.CAPA_REPORT, ofDays(7), quality);
    promised(DeadlineKind.CAPA_ACTION, null, quality);
    promised(DeadlineKind.COMMISSION_DELIVERY, null, DUTY_FOREMAN, OFFICE_MANAGER);
    promised(DeadlineKind.APPOINTMENT, null, DUTY_FOREMAN, OFFICE_MANAGER);
  }

  @ParameterizedTest
  @EnumSource(
      value = DeadlineKind.class,
      names = {"REPLY", "RESOLUTION", "RECTIFICATION"})
  void whatASeverityDecidesIsNoneOfThem(DeadlineKind kind) {
    assertThrows(IllegalArgumentException.class, () -> Promises.STANDARD.of(kind));
  }

  @ParameterizedTest
  @EnumSource(
      value = DeadlineKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REPLY", "RESOLUTION", "RECTIFICATION"})
  void everyOtherKindHasAPromise(DeadlineKind kind) {
    NewDeadline order =
        NewDeadline.promised(
            Promises.STANDARD,
            kind,
            DeadlineFixture.complaint(),
            DeadlineFixture.PLACE,
            1,
            DeadlineFixture.RECEIVED,
            DeadlineFixture.DUE);
    assertEquals(Promises.STANDARD.version(), order.policyVersion());
    assertEquals(DeadlineFixture.DUE, order.dueAt());
  }

  @Test
  void anAgreedTimeIsNotCounted() {
    assertThrows(
        IllegalStateException.class,
        () -> Promises.STANDARD.of(DeadlineKind.CALLBACK).dueAfter(DeadlineFixture.RECEIVED));
  }
}
