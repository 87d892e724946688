package org.xinsheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Guidance;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.ProductAddress;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class GuidanceJpaTest {

  private static final List<GuidanceStep> WHOLE = List.of(GuidanceStep.values());
  private static final Names NO_NAMES = new Names(null, null);
  private static final String GAP = ".*[{}].*";

  /** As an administrator's desk will. */
  static class Editor {
    @PersistenceContext private EntityManager em;
  }

  private final Wiring wiring;
  private final Editor editor;
  private final GuidanceQueries guidance;

  GuidanceJpaTest(Wiring wiring) {
    this.wiring = wiring;
    DemoStaff staff = DemoStaff.in(wiring);
    ActingAs acting = new ActingAs();
    acting.actor(staff.actor("cs1"));
    editor = wiring.bean(Editor.class);
    guidance = wiring.use(acting).bean(GuidanceQueries.class);
  }

  private List<GuidanceRow> texts(Purpose purpose, Channel channel) {
    return wiring.tx(() -> guidance.of("GD01", purpose, channel));
  }

  private Names text(Purpose purpose, Channel channel, GuidanceStep step) {
    return texts(purpose, channel).stream()
        .filter(it -> it.step() == step)
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static List<GuidanceStep> steps(List<GuidanceRow> texts) {
    return texts.stream().map(GuidanceRow::step).toList();
  }

  @Test
  @Rule("INT-7")
  void everyChannelIsGuidedFromGreetingToFarewell() {
    for (Channel channel : Channel.values()) {
      assertEquals(WHOLE, steps(texts(Purpose.COMPLAINT, channel)), channel.name());
      assertEquals(WHOLE, steps(texts(Purpose.SUGGESTION, channel)), channel.name());
      assertEquals(WHOLE, steps(texts(Purpose.ENQUIRY, channel)), channel.name());
    }
    for (Purpose purpose : Purpose.values()) {
      assertEquals(WHOLE, steps(texts(purpose, Channel.VISIT)), purpose.name());
    }
  }

  @Test
  @Rule("INT-7")
  void whatGoesOutToOwnersNeedsNoChannel() {
    Stream.of(
            Purpose.INTERVIEW,
            Purpose.DOOR_VISIT,
            Purpose.FOLLOW_UP_CALL,
            Purpose.FLOWER_BASKET,
            Purpose.PAYMENT)
        .forEach(it -> assertEquals(WHOLE, steps(texts(it, null)), it.name()));
  }

  @Test
  @Rule("INT-7")
  @Rule("X-6")
  void everyTextIsInBothLanguages() {
    for (Purpose purpose : Purpose.values()) {
      for (Channel channel : Channel.values()) {
        texts(purpose, channel).forEach(it -> inBothLanguages(it.text()));
      }
    }
  }

  private static void inBothLanguages(Names text) {
    assertTrue(text.zh().codePoints().anyMatch(Character::isIdeographic), text.zh());
    String words = text.zh().replaceAll("http://[\\w:./?=]+", "");
    assertFalse(words.matches("(?s).*\\b[a-z]{3,}\\b.*"), text.zh());
    assertFalse(text.en().isBlank());
    assertFalse(text.en().matches("(?s)" + GAP), text.en());
    assertFalse(text.zh().matches("(?s)" + GAP), text.zh());
  }

  @Test
  @Rule("INT-7")
  void theCloserTextGoesFirst() {
    Names ofTheHotline = text(Purpose.COMPLAINT, Channel.HOTLINE, GuidanceStep.FAREWELL);
    Names ofPayments = text(Purpose.PAYMENT, Channel.HOTLINE, GuidanceStep.FAREWELL);
    assertTrue(ofTheHotline.zh().contains("谢谢您的来电"), ofTheHotline.zh());
    assertFalse(ofPayments.zh().contains("谢谢您的来电"), ofPayments.zh());
    Names own = new Names("您好，交费热线。", "Hello, payments.");
    wiring.tx(
        () ->
            editor.em.persist(
                new Guidance(Purpose.PAYMENT, Channel.HOTLINE, GuidanceStep.FAREWELL, own)));
    assertEquals(own, text(Purpose.PAYMENT, Channel.HOTLINE, GuidanceStep.FAREWELL));
    assertEquals(ofPayments, text(Purpose.PAYMENT, Channel.VISIT, GuidanceStep.FAREWELL));
    wiring
        .database()
        .update("delete from guidance_text where purpose = 'PAYMENT' and channel = 'HOTLINE'");
  }

  @Test
  @Rule("INT-7")
  void aTextThatIsEditedIsWhatPeopleRead() {
    Names before = text(Purpose.ENQUIRY, null, GuidanceStep.ASK);
    Names after = new Names("请讲。", "Please go ahead.");
    reword(after);
    assertEquals(after, text(Purpose.ENQUIRY, null, GuidanceStep.ASK));
    reword(before);
  }

  private void reword(Names text) {
    String enquiry = "select g from Guidance g where g.purpose = 'ENQUIRY' and g.step = :ask";
    wiring.tx(
        () ->
            editor
                .em
                .createQuery(enquiry, Guidance.class)
                .setParameter("ask", GuidanceStep.ASK)
                .getSingleResult()
                .reword(text));
  }

  @Test
  @Rule("ORG-5")
  void farewellsCarryWhatTheOfficePublishes() {
    Names farewell = text(Purpose.COMPLAINT, Channel.HOTLINE, GuidanceStep.FAREWELL);
    for (String said :
        List.of(
            "020-12345601", "翠湖路1号", "08:30-17:30", "http://localhost:8080/portal?office=GD01")) {
      assertTrue(farewell.zh().contains(said), farewell.zh());
    }
    assertTrue(farewell.en().contains("1 Cuihu Road"), farewell.en());
  }

  @Test
  @Rule("ORG-5")
  void whatAnOfficeDoesNotPublishIsSaidSo() {
    OfficeRow silent =
        new OfficeRow(
            1L,
            "GD09",
            1L,
            "新苑",
            "New Court",
            OfficeTime.STANDARD,
            NO_NAMES,
            null,
            " ",
            null,
            true,
            null,
            0);
    PublishedBy nothing = new PublishedBy(silent, new ProductAddress());
    Names text = nothing.fill(new Names("请打 {hotline}。", "Call {hotline}."));
    assertEquals(new Names("请打 （未公布）。", "Call (not published)."), text);
  }

  @Test
  @Rule("ORG-2")
  void anOfficeOutOfReachIsNone() {
    assertThrows(
        NotFound.class,
        () -> wiring.tx(() -> guidance.of("GD02", Purpose.COMPLAINT, Channel.HOTLINE)));
  }
}
