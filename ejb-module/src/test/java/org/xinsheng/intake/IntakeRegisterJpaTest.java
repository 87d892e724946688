package org.xinsheng.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("INT-1")
class IntakeRegisterJpaTest {

  private static final String MIGRATION =
      "/org/xinsheng/migration/common/V20_1__intake_register.sql";

  private final Reception at;
  private final SuggestionDesk suggestions;
  private final IntakeQueries register;

  IntakeRegisterJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.observing(IntakeRegister.class);
    wiring.database().update("delete from intake_entry");
    suggestions = wiring.bean(SuggestionDesk.class);
    register = wiring.bean(IntakeQueries.class);
  }

  private String suggested() {
    return suggestions.register(
        new NewSuggestion(
            "GD01",
            Channel.VISIT,
            null,
            false,
            new NewMatter.Customer("李强", "13800000002", "4-1-101"),
            null,
            "增设路灯",
            null,
            true));
  }

  @Test
  void wordsFindWhatWasSaidWhateverItsKind() {
    String suggested = suggested();
    IntakeFilter said = new IntakeFilter(null, null, null, null, null, null, null, null, "路灯");
    assertTrue(numbers(said).contains(suggested));
    at.as("cs3");
    assertEquals(List.of(), numbers(said), "of another office");
    at.as("gm");
    assertTrue(numbers(said).contains(suggested));
    at.as("cs1");
  }

  private IntakeRow line(String number) {
    return register
        .page(new IntakeFilter(null, null, null, null, null, null, null, null, number), null, 2)
        .items()
        .get(0);
  }

  private List<String> numbers(IntakeFilter filter) {
    return register.page(filter, null, 200).items().stream().map(IntakeRow::number).toList();
  }

  private static IntakeFilter of(MatterKind kind, Channel channel, Desk desk) {
    return new IntakeFilter("GD01", kind, channel, desk, null, null, null, null, null);
  }

  @Test
  void everyContactIsALineWithItsNumber() {
    String complaint = at.register(NewComplaintFixture.important());
    String suggestion = suggested();
    IntakeRow first = line(complaint);
    assertEquals(MatterKind.COMPLAINT, first.kind());
    assertEquals("REGISTERED", first.status());
    assertEquals("CLEANING", first.category());
    assertEquals("楼道三天没有打扫 😀𠮷", first.gist());
    assertEquals("cs1", first.firstContact().username());
    assertEquals("head1", first.handler().username());
    assertEquals("3-1-1202", first.unit());
    IntakeRow second = line(suggestion);
    assertEquals(MatterKind.SUGGESTION, second.kind());
    assertEquals("OPEN", second.status());
    assertNull(second.category());
    assertNull(second.handler());
  }

  @Test
  @Rule("INT-16")
  void theRingsStandInTheRegister() {
    assertEquals(2, line(at.register(NewComplaintFixture.general())).ringsBeforeAnswer());
    assertNull(line(suggested()).ringsBeforeAnswer());
  }

  @Test
  void whatHappensToTheRecordShowsAtOnce() {
    String number = at.register(NewComplaintFixture.general());
    at.reply(number);
    assertEquals("IN_PROGRESS", line(number).status());
    at.forward(number, "ENGINEERING");
    assertEquals("eng1", line(number).handler().username());
    at.withdraw(number);
    assertEquals("WITHDRAWN", line(number).status());
    String suggestion = suggested();
    at.as("head1");
    suggestions.dispatch(suggestion, null, "ENGINEERING", "请评估");
    IntakeRow forwarded = line(suggestion);
    assertEquals("FORWARDED", forwarded.status());
    assertEquals("ENGINEERING", forwarded.department());
    assertEquals("请评估", forwarded.outcome());
  }

  @Test
  @Rule("INT-3")
  void firstContactChangesHandsInTheRegisterToo() {
    String number = at.register(NewComplaintFixture.general());
    at.as("head1");
    at.handling.handOver(number, null, "cs2", "换班");
    assertEquals("cs2", line(number).firstContact().username());
  }

  @Test
  void itIsNarrowedByKindChannelAndDesk() {
    at.wiring.clock().set(Instant.parse("2026-11-23T02:00:00Z"));
    String day = at.register(NewComplaintFixture.general());
    at.wiring.clock().set(Instant.parse("2026-11-23T16:00:00Z"));
    String night = at.register(NewComplaintFixture.general());
    String idea = suggested();
    assertEquals(List.of(idea), numbers(of(MatterKind.SUGGESTION, null, null)));
    assertEquals(List.of(idea), numbers(of(null, Channel.VISIT, null)));
    assertEquals(List.of(idea, night), numbers(of(null, null, Desk.MONITORING_CENTRE)));
    assertEquals(List.of(day), numbers(of(null, null, Desk.CUSTOMER_SERVICE)));
    Instant midnight = Instant.parse("2026-11-23T16:00:00Z");
    IntakeFilter before =
        new IntakeFilter(null, null, null, null, null, null, null, midnight, null);
    assertEquals(List.of(day), numbers(before), "the end is exclusive");
    IntakeFilter from = new IntakeFilter(null, null, null, null, null, null, midnight, null, null);
    assertEquals(List.of(idea, night), numbers(from), "the beginning is inclusive");
  }

  @Test
  void pagesFollowOneAnother() {
    String first = at.register(NewComplaintFixture.general());
    String second = at.register(NewComplaintFixture.general());
    at.later(Duration.ofMinutes(1));
    String third = at.register(NewComplaintFixture.general());
    var newest = register.page(IntakeFilter.EVERYTHING, null, 2);
    assertEquals(List.of(third, second), newest.items().stream().map(IntakeRow::number).toList());
    var rest = register.page(IntakeFilter.EVERYTHING, newest.next(), 2);
    assertEquals(List.of(first), rest.items().stream().map(IntakeRow::number).toList());
    assertNull(rest.next());
    assertThrows(InvalidInput.class, () -> register.page(IntakeFilter.EVERYTHING, "no cursor", 2));
  }

  @Test
  @Rule("ORG-2")
  void whatIsOutOfScopeIsNotInIt() {
    String inZoneA = at.register(NewComplaintFixture.general());
    String inZoneB = suggested();
    at.as("steward1");
    assertEquals(List.of(inZoneA), numbers(IntakeFilter.EVERYTHING));
    at.as("steward2");
    assertEquals(List.of(inZoneB), numbers(IntakeFilter.EVERYTHING));
    at.as("cs3");
    assertEquals(List.of(), numbers(IntakeFilter.EVERYTHING));
    at.as("gm");
    assertEquals(2, numbers(IntakeFilter.EVERYTHING).size());
  }

  /** A word is read by zone and by what they take part in, and the parts are one list again. */
  @Test
  @Rule("ORG-2")
  void aStewardFindsByAWordWhatTheySee() {
    at.register(NewComplaintFixture.general());
    String handled = at.register(NewComplaintFixture.general().at("4-1-101"));
    at.register(NewComplaintFixture.general().at("4-1-101"));
    at.wiring
        .database()
        .update(
            "update intake_entry set handler_id = (select id from staff where username = 'steward1')"
                + " where number = ?",
            handled);
    at.later(Duration.ofMinutes(1));
    at.as("steward1");
    String taken = at.register(NewComplaintFixture.important().at("4-1-101"));
    String both = at.register(NewComplaintFixture.general().at("4-1-101"));
    assertEquals("head1", line(taken).handler().username());
    assertEquals("steward1", line(both).handler().username());
    List<String> listed = numbers(IntakeFilter.EVERYTHING);
    assertEquals(4, listed.size(), listed::toString);
    assertTrue(listed.containsAll(List.of(handled, taken, both)), listed::toString);
    IntakeFilter word = new IntakeFilter(null, null, null, null, null, null, null, null, "楼道");
    assertEquals(listed, numbers(word));
    var newest = register.page(word, null, 2);
    List<String> paged = new ArrayList<>();
    newest.items().forEach(row -> paged.add(row.number()));
    register.page(word, newest.next(), 2).items().forEach(row -> paged.add(row.number()));
    assertEquals(listed, paged);
  }

  @Test
  @Rule("X-3")
  void phonesAreMaskedAndThePersonComplainedAboutSeesNoCaller() {
    String number = at.register(NewComplaintFixture.important().about("clean1"));
    IntakeRow mine = line(number);
    assertEquals("王芳", mine.customerName());
    assertNotEquals(NewComplaintFixture.PHONE, mine.phone());
    assertEquals("138****0001", mine.phone());
    at.as("clean1");
    IntakeRow theirs = line(number);
    assertNull(theirs.customerName());
    assertNull(theirs.phone());
    assertNull(theirs.unit());
    for (String words : List.of("王芳", NewComplaintFixture.PHONE, "3-1-1202")) {
      assertEquals(List.of(), found(words), words);
      at.as("cs1");
      assertEquals(List.of(number), found(words), words);
      at.as("clean1");
    }
  }

  private List<String> found(String words) {
    return numbers(new IntakeFilter(null, null, null, null, null, null, null, null, words));
  }

  @Test
  void whatWasThereBeforeTheRegisterIsInItAlike() {
    String complaint = at.register(NewComplaintFixture.important().about("clean1"));
    at.reply(complaint);
    String suggestion = suggested();
    at.as("head1");
    suggestions.dispatch(suggestion, null, "ENGINEERING", null);
    List<List<Object>> kept = lines(complaint, suggestion);
    assertEquals(2, kept.size());
    at.wiring.database().update("delete from intake_entry");
    backfill().forEach(sql -> at.wiring.database().update(sql));
    assertEquals(kept, lines(complaint, suggestion));
  }

  private List<List<Object>> lines(String one, String other) {
    return at.wiring
        .database()
        .rows(
            """
            select id, kind, number, office_id, zone_id, channel, received_at, entered_at,
              customer_name, customer_phone, unit_text, category, gist, rings, first_contact_id,
              about_id, department, status
            from intake_entry where number in (?, ?) order by id
            """,
            one,
            other);
  }

  private static List<String> backfill() {
    try (InputStream file = IntakeRegisterJpaTest.class.getResourceAsStream(MIGRATION)) {
      return Arrays.stream(new String(file.readAllBytes(), UTF_8).split(";"))
          .map(String::strip)
          .filter(it -> it.startsWith("insert into intake_entry"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
