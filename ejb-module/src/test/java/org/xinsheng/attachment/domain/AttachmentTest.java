package org.xinsheng.attachment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

class AttachmentTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final SubjectRef CASE = new SubjectRef(SubjectType.COMPLAINT, 7L, "TS-1");

  private final Attachment attachment =
      new Attachment("a.jpg", "image/jpeg", 1, "0".repeat(64), null, 1L, NOW);

  @Test
  @Rule("INT-5")
  void itWaitsADayForWhoeverAddedIt() {
    Instant end = NOW.plus(Attachment.WAITS);
    assertTrue(attachment.waitsFor(1L, end));
    assertFalse(attachment.waitsFor(1L, end.plusMillis(1)));
    assertFalse(attachment.waitsFor(2L, NOW));
    attachment.becomesPartOf(CASE, false);
    assertFalse(attachment.waitsFor(1L, NOW));
    assertEquals("TS-1", attachment.recordNumber());
  }

  @Test
  @Rule("X-7")
  void itBelongsToOneRecordForGood() {
    attachment.becomesPartOf(CASE, false);
    assertThrows(IllegalStateException.class, () -> attachment.becomesPartOf(CASE, false));
    attachment.strikeOut("错件", 1L, NOW);
    RuleViolation twice =
        assertThrows(RuleViolation.class, () -> attachment.strikeOut("再次", 1L, NOW));
    assertEquals("X-7", twice.rule().get());
  }

  @Test
  @Rule("INT-5")
  void theLetterItselfIsKept() {
    attachment.becomesPartOf(CASE, true);
    RuleViolation kept =
        assertThrows(RuleViolation.class, () -> attachment.strikeOut("错件", 1L, NOW));
    assertEquals("INT-5", kept.rule().get());
  }
}
