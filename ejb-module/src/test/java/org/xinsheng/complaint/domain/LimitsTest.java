package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.Role;

class LimitsTest {

  private static final Instant START = ComplaintFixture.RECEIVED;
  private static final Instant WISH = START.plusSeconds(5);

  private static Limits.Limit of(Severity severity) {
    return Limits.STANDARD.of(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "MAJOR,     86400, 604800, CHIEF_STEWARD, BRANCH_GENERAL_MANAGER, BRANCH_GENERAL_MANAGER",
    "IMPORTANT, 10800, 259200, HEAD_STEWARD,  CHIEF_STEWARD,          CHIEF_STEWARD",
    "GENERAL,    3600, 172800, ,              ,                       HEAD_STEWARD"
  })
  @Rule("DL-1")
  void theTableStandsAsTheProcedureSays(
      Severity severity, long reply, long resolution, Role handler, Role report, Role overtime) {
    Limits.Limit limit = of(severity);
    assertEquals(START.plusSeconds(reply), limit.replyDue(START));
    assertEquals(START.plusSeconds(resolution), limit.resolutionDue(START, null));
    assertEquals(Optional.ofNullable(handler), limit.handlerRole());
    assertEquals(report == null ? List.of() : List.of(report), limit.reports());
    assertEquals(overtime, limit.overtime());
  }

  @Test
  @Rule("DL-1")
  void theLessSevereHasTheShorterReply() {
    assertTrue(of(GENERAL).reply().compareTo(of(IMPORTANT).reply()) < 0);
    assertTrue(of(IMPORTANT).reply().compareTo(of(MAJOR).reply()) < 0);
    assertTrue(of(GENERAL).resolution().compareTo(of(IMPORTANT).resolution()) < 0);
    assertTrue(of(IMPORTANT).resolution().compareTo(of(MAJOR).resolution()) < 0);
  }

  @Test
  @Rule("DL-1")
  void aDayHasTwentyFourHoursAlsoWhereTheClocksChange() {
    Instant beforeTheChange = Instant.parse("2026-03-28T12:00:00Z");
    assertEquals(
        Duration.ofHours(48),
        Duration.between(beforeTheChange, of(GENERAL).resolutionDue(beforeTheChange, null)));
  }

  @Test
  @Rule("DL-7")
  void missedDeadlinesClimbFromTheirSeveritysRung() {
    List<Role> all = List.of(HEAD_STEWARD, CHIEF_STEWARD, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER);
    assertEquals(all, of(GENERAL).ladder());
    assertEquals(all.subList(1, 4), of(IMPORTANT).ladder());
    assertEquals(all.subList(2, 4), of(MAJOR).ladder());
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  @Rule("DL-2")
  void theOwnersWishCountsOnlyWhileGeneral(Severity severity) {
    assertEquals(severity == GENERAL ? WISH : null, Limits.wishThatCounts(severity, WISH));
    assertNull(Limits.wishThatCounts(severity, null));
  }

  @Test
  @Rule("DL-2")
  void theWishReplacesTheTwoDaysBeItEarlierOrLater() {
    assertEquals(WISH, of(GENERAL).resolutionDue(START, WISH));
    Instant late = START.plus(Duration.ofDays(30));
    assertEquals(late, of(GENERAL).resolutionDue(START, late));
    assertEquals(START.plusSeconds(3600), of(GENERAL).replyDue(START));
  }

  @Test
  @Rule("DL-11")
  void aCaseKeepsTheVersionItWasRegisteredUnder() {
    assertEquals(Limits.STANDARD.version(), ComplaintFixture.general().policyVersion());
  }

  @Test
  void everySeverityHasItsLimits() {
    assertEquals(3, Limits.STANDARD.bySeverity().size());
    assertTrue(MAJOR.isAbove(IMPORTANT));
  }
}
