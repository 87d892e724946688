package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: a week is built, read, checked and signed, a month analysed (STAT-1 to STAT-6). */
@Product(own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsApiIT {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final ApiClient api;
  private final ApiClient admin;
  private final ApiClient chief;

  StatisticsApiIT(ApiClient api) {
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
    ApiAnswer signed =
        chief
            .post("/statistics/weekly/signature" + at, Map.of("password", ApiClient.PASSWORD))
            .expect(200);
    assertEquals("SIGNED", signed.text("/state"));
    assertEquals(64, signed.text("/signature/sha256").length());
    assertEquals("true", signed.text("/signature/intact"));
    assertEquals("ARCHIVED", chief.get(path).text("/status"));
    chief
        .post("/statistics/weekly/signature" + at, Map.of("password", ApiClient.PASSWORD))
        .expectRule(409, "STAT-2");
    assertEquals(0, chief.get("/statistics/weekly/corrections" + at).at("/items").size());
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
