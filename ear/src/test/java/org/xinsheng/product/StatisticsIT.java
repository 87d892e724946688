package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/**
 * A week is built, read, checked and signed, a month analysed; over HTTP and on the pages (STAT-1
 * to STAT-6).
 */
@Product(own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsIT {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ApiClient api;
  private final ApiClient admin;
  private final ApiClient chief;

  StatisticsIT(ApiClient api) {
    this.api = api;
    admin = api.as("admin");
    chief = api.as("chief1");
  }

  /** A case that is closed, in a week that then ends; where it is read, checked and signed. */
  private String closed() {
    ApiClient cs1 = api.as("cs1");
    String path =
        "/complaints/"
            + cs1.post("/complaints", Bodies.generalComplaint()).expect(201).text("/number");
    cs1.post(path + "/reply", Map.of("text", "已安排")).expect(200);
    cs1.post(path + "/validity", Map.of("validity", "VALID")).expect(200);
    cs1.post(path + "/resolution", Bodies.result()).expect(200);
    api.as("cs2").post(path + "/follow-ups", Bodies.followUp("SATISFIED")).expect(200);
    cs1.post(path + "/closure", Map.of()).expect(200);
    return path;
  }

  private String weekOf(String path) {
    LocalDate day = LocalDate.parse(api.as("cs1").get(path).text("/receivedAt").substring(0, 10));
    return "%04d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private void weekPasses() {
    admin.post("/demo/clock", Map.of("advance", Duration.ofDays(7).toString())).expect(200);
  }

  @Test
  @Rule("STAT-1")
  @Rule("STAT-2")
  @Rule("STAT-6")
  void aWeekIsBuiltByItselfReadCheckedAndSigned() {
    String path = closed();
    String week = weekOf(path);
    String at = "?office=GD01&week=" + week;
    chief.get("/statistics/weekly" + at).expect(404);
    weekPasses();
    ApiAnswer shown = chief.get("/statistics/weekly" + at).expect(200);
    assertEquals("BUILT", shown.text("/state"));
    assertEquals("RECEIVED", shown.text("/measures/0/measure"));
    long received = Long.parseLong(shown.text("/measures/0/value"));
    assertTrue(received >= 1);
    assertTrue(shown.text("/measures/0/formula").length() > 10);
    ApiAnswer records =
        chief.get("/statistics/weekly/records" + at + "&measure=RECEIVED&limit=200").expect(200);
    assertEquals(received, records.at("/items").size());
    api.as("cs1").post("/statistics/weekly/check" + at, Map.of()).expect(200);
    api.as("head1")
        .post("/statistics/weekly/signature" + at, Map.of("password", "x"))
        .expectRule(403, "STAT-2");
    chief
        .post("/statistics/weekly/signature" + at, Map.of("password", "wrong"))
        .expectRule(422, "STAT-2");
    chief
        .header("If-Match", "\"0\"")
        .post("/statistics/weekly/signature" + at, Map.of("password", ApiClient.PASSWORD))
        .expectRule(412, "X-2");
    ApiAnswer signed =
        chief
            .post("/statistics/weekly/signature" + at, Map.of("password", ApiClient.PASSWORD))
            .expect(200);
    assertEquals("SIGNED", signed.text("/state"));
    assertEquals(64, signed.text("/signature/sha256").length());
    assertEquals("true", signed.text("/signature/intact"));
    assertEquals("ARCHIVED", chief.get(path).text("/status"));
    paperIs(signed, at, path);
    ApiAnswer some = chief.get("/statistics/weekly" + at + "&severity=GENERAL").expect(200);
    assertEquals(
        Long.parseLong(some.text("/measures/0/value")),
        chief
            .get("/statistics/weekly/records" + at + "&severity=GENERAL&limit=200")
            .expect(200)
            .at("/items")
            .size());
    chief
        .post("/statistics/weekly/signature" + at, Map.of("password", ApiClient.PASSWORD))
        .expectRule(409, "STAT-2");
    assertEquals(0, chief.get("/statistics/weekly/corrections" + at).at("/items").size());
  }

  /** The same bytes each time, those that the signature names. */
  private void paperIs(ApiAnswer signed, String at, String path) {
    byte[] first = paper(at);
    assertArrayEquals(first, paper(at));
    assertEquals("weekly-register", signed.text("/signature/papers/0/form"));
    assertEquals(signed.text("/signature/papers/0/sha256"), sha256(first));
    try {
      PdfText paper = PdfText.of(first);
      assertTrue(paper.text().contains(path.substring(path.length() - 6)), paper.text());
      assertTrue(paper.text().contains("陈立"), paper.text());
      assertEquals(List.of(), paper.notEmbedded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chief.get("/statistics/weekly/paper" + at + "&form=statistics").expect(404);
    chief.get("/statistics/weekly/paper" + at).expect(400);
    api.as("chief2").get("/statistics/weekly/paper" + at + "&form=weekly-register").expect(404);
  }

  private byte[] paper(String at) {
    HttpResponse<InputStream> answer =
        chief.open("/statistics/weekly/paper" + at + "&form=weekly-register");
    assertEquals(200, answer.statusCode());
    try (InputStream body = answer.body()) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Locator field(Page page, String form, String id) {
    return page.locator("[id='" + form + ":" + id + "']");
  }

  private static String address(String week) {
    return "/statistics/period.xhtml?place=office:GD01&kind=WEEK&period=" + week;
  }

  @Test
  @Rule("STAT-2")
  @Rule("STAT-6")
  void theWeekThatThePageShowsIsSignedAndNoOther(Visitor visitor) {
    String week = weekOf(closed());
    weekPasses();
    String later = weekOf(closed());
    weekPasses();
    Page page = visitor.signIn(visitor.desk(), "chief1");
    page.navigate(address(week));
    field(page, "review", "password").fill("wrong");
    field(page, "review", "sign").click();
    assertThat(page.locator("#content .ui-message-error").first()).isVisible();
    field(page, "review", "password").fill(ApiClient.PASSWORD);
    field(page, "review", "sign").click();
    assertThat(page.locator(".x-stat-hash")).hasCount(2);
    assertThat(page.locator(".x-stat-period")).containsText(week);
    assertEquals(0, field(page, "review", "password").count());
    assertEquals("SIGNED", state(week));
    assertEquals("BUILT", state(later));
    int received = Integer.parseInt(page.locator(".x-stat-value a.x-total").first().textContent());
    page.locator(".x-stat-value a.x-total").first().click();
    assertThat(page.locator(".ui-datatable-data > tr")).hasCount(received);
  }

  private String state(String week) {
    return chief.get("/statistics/weekly?office=GD01&week=" + week).expect(200).text("/state");
  }

  @Test
  @Rule("STAT-5")
  @Rule("STAT-3")
  void thePageIsNarrowedShownOnAWallAndCallsTheMeeting(Visitor visitor) {
    String week = weekOf(closed());
    weekPasses();
    Page page = visitor.signIn(visitor.desk(), "head1");
    page.navigate(address(week));
    page.locator("details:has(#category) > summary").first().click();
    page.locator("#category").selectOption("NOISE");
    page.locator("form.x-filters button").first().click();
    assertThat(page.locator(".x-filtered")).containsText("噪音");
    assertThat(page.locator(".x-stat-value").first()).hasText("0");
    page.locator(".x-filtered a").click();
    assertThat(page.locator(".x-filtered")).hasCount(0);
    assertThat(page.locator(".x-stat-value").first()).not().hasText("0");
    page.locator("summary:has-text('召开周例会')").click();
    field(page, "meet", "heldAt").fill(weekLater(week));
    field(page, "meet", "call").click();
    assertThat(page.locator("#content .ui-message-error").first()).isVisible();
    assertThat(field(page, "meet", "heldAt")).hasValue(weekLater(week));
    field(page, "meet", "attendees").fill("steward1、steward2");
    field(page, "meet", "call").click();
    assertThat(page.locator("[aria-labelledby=meetingHead] a.x-number")).isVisible();
    Page wall = visitor.signIn(visitor.desk(), "gm");
    wall.navigate("/statistics/period.xhtml?wall=1");
    assertThat(wall.locator(".x-stat-table")).hasCount(1);
    assertEquals(0, wall.locator("select").count());
    assertThat(wall.locator("canvas[role=img][aria-label]")).hasCount(1);
  }

  @Test
  @Rule("STAT-6")
  void theSuggestionsOfSeveralOfficesOpenByOffice(Visitor visitor) {
    String week = weekOf(closed());
    String idea =
        api.as("cs1").post("/suggestions", Bodies.suggestion()).expect(201).text("/number");
    weekPasses();
    Page page = visitor.signIn(visitor.desk(), "gm");
    page.navigate("/statistics/period.xhtml?place=company&kind=WEEK&period=" + week);
    page.locator("[aria-labelledby=measuresHead] .x-meta a[href*='office=GD01']").click();
    assertThat(page.locator("a.x-number", new Page.LocatorOptions().setHasText(idea))).isVisible();
  }

  /** A Tuesday after the week. */
  private static String weekLater(String week) {
    LocalDate tuesday = LocalDate.parse(week + "-2", DateTimeFormatter.ISO_WEEK_DATE).plusWeeks(1);
    return tuesday + "T09:00";
  }

  @Test
  @Rule("STAT-1")
  @Rule("STAT-4")
  void addressesAndBodiesAreRead() {
    chief.get("/statistics/weekly?office=GD01").expect(400);
    chief.get("/statistics/weekly?office=GD01&week=2026-11").expect(400);
    chief.get("/statistics/monthly?office=GD01&week=2026-W47").expect(400);
    chief.get("/statistics/weekly?office=GD02&week=2026-W40").expect(404);
    chief.get("/statistics/weekly?week=2026-W40").expect(404);
    chief.post("/statistics/weekly/signature?office=GD01&week=2026-W40", Map.of()).expect(400);
    chief.post("/statistics/weekly/build?office=GD01&week=2026-W40", Map.of()).expect(403);
    admin.post("/statistics/weekly/build?week=2026-W40", Map.of()).expect(400);
    admin
        .post("/statistics/weekly/build?office=GD01&week=2199-W01", Map.of())
        .expectRule(422, "STAT-1");
    admin.post("/statistics/weekly/build?office=GD01&week=2024-W40", Map.of()).expect(200);
    admin.post("/statistics/weekly/build?office=GD01&week=2024-W40", Map.of()).expect(200);
    admin.post("/statistics/monthly/build?office=GD01&month=2024-09", Map.of()).expect(200);
    String month = "?office=GD01&month=2024-09";
    chief
        .post("/statistics/monthly/signature" + month, Map.of("password", ApiClient.PASSWORD))
        .expectRule(422, "STAT-4");
    api.as("head1").post("/statistics/monthly/analysis" + month, Map.of()).expect(400);
    ApiAnswer reported =
        api.as("head1")
            .post("/statistics/monthly/analysis" + month, Map.of("analysis", "本月平稳"))
            .expect(200);
    assertEquals("REPORTED", reported.text("/state"));
    assertEquals("2024-10-05", reported.text("/analysisDueOn"));
  }

  @Test
  @Rule("STAT-5")
  @Rule("X-5")
  void registerAndMeasuresAreFiles() {
    admin.post("/statistics/weekly/build?office=GD01&week=2024-W41", Map.of()).expect(200);
    String at = "?office=GD01&week=2024-W41";
    for (String file : new String[] {"register.csv", "measures.csv"}) {
      String text = chief.get("/statistics/weekly/" + file + at).expect(200).body();
      assertTrue(text.startsWith("\uFEFF"), text);
    }
    for (String file : new String[] {"register.xlsx", "measures.xlsx"}) {
      assertTrue(chief.get("/statistics/weekly/" + file + at).expect(200).body().startsWith("PK"));
    }
  }
}
