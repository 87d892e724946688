package org.xinsheng.web.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;

class DeadlineWordsTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:15:00Z");

  @Test
  void aWarningNamesThePromise() {
    assertEquals(
        Optional.of(Message.of("story.warned", DeadlineKind.RESOLUTION)),
        words("DEADLINE_WARNED", new Change("deadline.RESOLUTION.2.57.warnedAt", null, "" + AT)));
  }

  @Test
  void aHigherRungNamesThePromiseAndWhoWasTold() {
    assertEquals(
        Optional.of(
            Message.of("story.rungReached", DeadlineKind.REPLY, Role.BRANCH_GENERAL_MANAGER)),
        words(
            "DEADLINE_RUNG_REACHED",
            new Change("deadline.REPLY.1.57.escalatedTo", null, "BRANCH_GENERAL_MANAGER")));
  }

  @Test
  void otherEntriesAreSaidInOtherWords() {
    assertEquals(
        Optional.empty(), words("VALIDITY", new Change("validity", "UNDETERMINED", "VALID")));
  }

  @Test
  void aBreachNamesTheFirstRungOnly() {
    assertEquals(
        Message.of("story.breached", DeadlineKind.REPLY, Role.HEAD_STEWARD),
        DeadlineWords.breached(row(List.of(Role.HEAD_STEWARD, Role.CHIEF_STEWARD))));
    assertEquals(
        Message.of("story.breachedUntold", DeadlineKind.REPLY),
        DeadlineWords.breached(row(List.of())));
  }

  private static Optional<Message> words(String act, Change change) {
    return DeadlineWords.of(
        new AuditRow(
            1, AT, AT, null, "system", act, List.of(change), null, Source.TIMER, "", "hash"));
  }

  private static DeadlineRow row(List<Role> rungs) {
    return new DeadlineRow(
        1L,
        DeadlineKind.REPLY,
        1,
        AT,
        AT,
        AT,
        DeadlineState.BREACHED,
        null,
        null,
        AT,
        null,
        false,
        false,
        false,
        rungs);
  }
}
