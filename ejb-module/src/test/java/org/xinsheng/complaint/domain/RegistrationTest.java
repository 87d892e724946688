package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Deferral;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.shared.RuleViolation;

class RegistrationTest {

  private static final Instant NOW = ComplaintFixture.RECEIVED;
  private static final Duration TICK = Duration.ofMillis(1);

  private final RegistrationFixture taken = new RegistrationFixture();

  private void refused(String rule, String field) {
    RuleViolation refusal = assertThrows(RuleViolation.class, taken::complaint);
    assertEquals(Optional.of(rule), refusal.rule());
    assertEquals(field, refusal.fields().get(0).field());
  }

  @Test
  @Rule("INT-14")
  void theReceivedTimeIsNeverInTheFuture() {
    taken.receivedAt = NOW.plus(TICK);
    refused("INT-14", "receivedAt");
    taken.receivedAt = NOW;
    assertDoesNotThrow(taken::complaint);
    taken.receivedAt = NOW.minus(Duration.ofDays(40));
    assertEquals(taken.receivedAt, taken.complaint().receivedAt());
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  @Rule("INT-1")
  @Rule("INT-4")
  @Rule("INT-5")
  void onlyWhatComesFromAboveNeedsASuperiorAndOnlyPaperAShelfOrAScan(Channel channel) {
    boolean fromAbove = EnumSet.of(Channel.SUPERIOR, Channel.CITY_HOTLINE).contains(channel);
    boolean paper = EnumSet.of(Channel.LETTER, Channel.FAX).contains(channel);
    taken.channel = channel;
    if (fromAbove) {
      refused("INT-4", "superior");
      taken.superior = new Superior("王主任", null, "尽快处理", null);
    }
    if (paper) {
      refused("INT-5", "document");
      taken.documentShelf = "档案柜三层";
      assertDoesNotThrow(taken::complaint);
      taken.documentShelf = null;
      taken.scanned = true;
    }
    assertEquals(channel, taken.complaint().channel());
  }

  @Test
  @Rule("INT-1")
  void theseAreTheChannels() {
    assertEquals(
        Set.of("HOTLINE", "VISIT", "LETTER", "FAX", "WEB", "ON_SITE", "SUPERIOR", "CITY_HOTLINE"),
        Set.copyOf(EnumSet.allOf(Channel.class).stream().map(Enum::name).toList()));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  @Rule("DL-2")
  void theOwnersWishIsKeptForEverySeverityAndNeverInThePast(Severity severity) {
    taken.severity = severity;
    taken.requestedBy = NOW.minus(TICK);
    refused("DL-2", "requestedBy");
    taken.requestedBy = NOW;
    assertEquals(NOW, taken.complaint().requestedBy());
  }

  @Test
  @Rule("DL-2")
  @Rule("INT-14")
  void aWishThatWasAlreadyPastWhenItWasEnteredIsInThePast() {
    taken.receivedAt = NOW.minus(Duration.ofDays(2));
    taken.requestedBy = NOW.minus(Duration.ofDays(1));
    refused("DL-2", "requestedBy");
  }

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER_SERVICE, GENERAL, false",
    "CUSTOMER_SERVICE, IMPORTANT, false",
    "CUSTOMER_SERVICE, MAJOR, false",
    "MONITORING_CENTRE, GENERAL, true",
    "MONITORING_CENTRE, IMPORTANT, true",
    "MONITORING_CENTRE, MAJOR, false"
  })
  @Rule("INT-13")
  void onlyTheMonitoringCentreDefersAndNeverAMajorCase(
      Desk desk, Severity severity, boolean allowed) {
    taken.desk = desk;
    taken.severity = severity;
    assertDoesNotThrow(taken::complaint);
    taken.deferral = new Deferral("王芳", "夜间无法查看");
    if (allowed) {
      assertEquals("王芳", taken.complaint().deferral().consentBy());
    } else {
      refused("INT-13", "deferral");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "false, , , false",
    "true, , , true",
    "true, +8613800000001, , false",
    "true, , 3-1-1202, false",
    "true, +8613800000001, 3-1-1202, false"
  })
  @Rule("INT-17")
  void nobodyCanBeAnsweredOnlyWithoutAnyContact(
      boolean anonymous, String phone, String unit, boolean unreachable) {
    assertEquals(unreachable, new Caller(anonymous, null, phone, unit, null).isUnreachable());
  }

  @ParameterizedTest
  @CsvSource({
    "7,       TS-GD01-20261123-000007",
    "999999,  TS-GD01-20261123-999999",
    "1000000, TS-GD01-20261123-1000000"
  })
  void numbersReadTheSameUnderEveryLocale(long sequence, String text) {
    Locale before = Locale.getDefault();
    try {
      for (String language : new String[] {"zh-CN", "en", "ar-EG-u-nu-arab", "th-TH-u-nu-thai"}) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertEquals(
            text,
            ComplaintNumber.of("GD01", LocalDate.of(2026, 11, 23), sequence).text(),
            language);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
