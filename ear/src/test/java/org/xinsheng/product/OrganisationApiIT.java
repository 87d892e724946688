package org.xinsheng.product;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: branches, offices, departments, zones and units; and a person who is forgotten. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationApiIT {

  private static final Map<String, String> NAMES = Map.of("zh", "新苑", "en", "New Court");

  private final ApiClient admin;
  private final ApiClient cs1;
  private final ApiClient gm;

  OrganisationApiIT(ApiClient api) {
    admin = api.as("admin");
    cs1 = api.as("cs1");
    gm = api.as("gm");
  }

  private static String fresh(String prefix) {
    return prefix + UUID.randomUUID().toString().substring(0, 5).toUpperCase(java.util.Locale.ROOT);
  }

  private static Map<String, Object> office(String code) {
    Map<String, Object> office = new HashMap<>();
    office.put("code", code);
    office.put("branch", "GZ");
    office.put("names", NAMES);
    office.put("timeZone", "Asia/Shanghai");
    office.put("hotline", "020-12345677");
    return office;
  }

  @Test
  @Rule("ORG-1")
  @Rule("ORG-5")
  void aNewOfficeWorksAtOnceAndIsRetiredWhenNothingRuns() {
    String code = fresh("N");
    ApiClient once = admin.header("Idempotency-Key", code);
    ApiAnswer added = once.post("/offices", office(code)).expect(201);
    assertEquals(code, added.text("/number"));
    once.post("/offices", office(code)).expect(201);
    admin.post("/offices", office(code)).expect(400);
    cs1.post("/offices", office(fresh("N"))).expect(403);
    String path = "/offices/" + code;
    admin
        .header("Idempotency-Key", "zone" + code)
        .post(path + "/zones", Map.of("code", "A", "names", NAMES))
        .expect(201);
    admin.post(path + "/departments", Map.of("code", "ENGINEERING", "names", NAMES)).expect(201);
    Map<String, Object> series = new HashMap<>();
    series.put("office", code);
    series.put("zone", "A");
    series.put("buildings", "1-2");
    series.put("entrances", 1);
    series.put("floors", "1-3");
    series.put("rooms", 2);
    series.put("dryRun", true);
    assertEquals(12, admin.post("/units/series", series).expect(200).at("/added").asInt());
    assertEquals(0, gm.get("/units?office=" + code).expect(200).at("/items").size());
    series.put("dryRun", false);
    admin.post("/units/series", series).expect(200);
    assertEquals(0, admin.post("/units/series", series).expect(200).at("/added").asInt());
    ApiAnswer page = gm.get("/units?office=" + code + "&building=2&limit=4").expect(200);
    assertEquals(4, page.at("/items").size());
    String next = page.text("/next");
    assertEquals(
        2,
        gm.get("/units?office=" + code + "&building=2&limit=4&after=" + next)
            .expect(200)
            .at("/items")
            .size());
    ObjectNode complaint = Bodies.generalComplaint().put("office", code);
    complaint.putObject("customer").put("name", "新业主").put("unit", "1-1-102");
    String number = gm.post("/complaints", complaint).expect(201).text("/number");
    assertTrue(number.startsWith("TS-" + code + "-"), number);
    admin.post(path + "/retirement", null).expectRule(422, "ORG-1");
    gm.post(
            "/complaints/" + number + "/withdrawal",
            Map.of("by", "新业主", "how", "电话", "reason", "已自行解决"))
        .expect(200);
    admin.header("If-Match", "\"9999\"").post(path + "/retirement", null).expect(412);
    assertFalse(admin.post(path + "/retirement", null).expect(200).at("/active").asBoolean());
    gm.post("/complaints", complaint).expectRule(422, "ORG-1");
    assertTrue(gm.get("/complaints/" + number).expect(200).text("/office").equals(code));
    assertFalse(gm.get("/offices").expect(200).body().contains(code));
    assertTrue(gm.get("/offices?retired=true").expect(200).body().contains(code));
  }

  @Test
  @Rule("ORG-1")
  @Rule("X-2")
  void branchesAreRenamedAndRetired() {
    String code = fresh("B");
    admin
        .header("Idempotency-Key", code)
        .post("/branches", Map.of("code", code, "names", NAMES))
        .expect(201);
    admin.post("/branches", Map.of("code", "x y", "names", NAMES)).expect(400);
    ApiAnswer one = admin.get("/branches/" + code).expect(200);
    Map<String, Object> renamed = Map.of("names", Map.of("zh", "改名", "en", "Renamed"));
    admin.header("If-Match", "\"9999\"").put("/branches/" + code, renamed).expect(412);
    admin
        .header("If-Match", "\"" + one.text("/version") + "\"")
        .put("/branches/" + code, renamed)
        .expect(200);
    admin.post("/branches/" + code + "/retirement", null).expect(200);
    admin.post("/branches/GZ/retirement", null).expectRule(422, "ORG-1");
    admin.get("/branches/NONE").expect(404);
    cs1.get("/branches").expect(403);
    admin.get("/company").expect(200);
    cs1.get("/company").expect(403);
  }

  @Test
  @Rule("ORG-1")
  void unitsComeByAFileThatIsCheckedFirst() throws IOException {
    String code = fresh("F");
    admin.post("/offices", office(code)).expect(201);
    admin.post("/offices/" + code + "/zones", Map.of("code", "A", "names", NAMES)).expect(201);
    String path = "/imports?kind=UNITS&office=" + code;
    byte[] bad = sheet("房号,片区", "1-1-101,A", "1-1-102,Z");
    ApiAnswer refused = new FormUpload().file("房号.xlsx", bad).sendAs(admin, path).expect(201);
    assertEquals("REFUSED", refused.text("/status"));
    String number = refused.text("/number");
    ApiAnswer faults = admin.get("/imports/" + number + "/faults").expect(200);
    assertEquals(3, faults.at("/items/0/row").asInt());
    assertEquals("片区", faults.text("/items/0/column"));
    assertFalse(faults.text("/items/0/message").isEmpty());
    admin.post("/imports/" + number + "/start", null).expectRule(409, "ORG-1");
    byte[] good = sheet("Unit,Zone", "1-1-101,A", "1-1-102,新苑");
    ApiAnswer checked = new FormUpload().file("a.xlsx", good).sendAs(admin, path).expect(201);
    assertEquals("CHECKED", checked.text("/status"));
    assertEquals(2, checked.at("/added").asInt());
    assertEquals(0, gm.get("/units?office=" + code).expect(200).at("/items").size());
    String own = "/imports/" + checked.text("/number");
    admin.post(own + "/start", null).expect(200);
    await("taken").until(() -> admin.get(own).text("/status").equals("DONE"));
    assertEquals(2, gm.get("/units?office=" + code).expect(200).at("/items").size());
    cs1.get(own).expect(403);
    new FormUpload().file("a.xlsx", good).sendAs(cs1, path).expect(403);
    new FormUpload().file("a.xlsx", new byte[] {1, 2}).sendAs(admin, path).expect(415);
    admin.get("/imports/template?kind=UNITS").expect(200);
    admin.get("/imports?kind=NONE").expect(400);
    admin.get("/imports/999999999").expect(404);
  }

  /** Each row with commas between its cells. */
  private static byte[] sheet(String... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("a");
      for (int row = 0; row < rows.length; row++) {
        String[] cells = rows[row].split(",");
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
    return out.toByteArray();
  }

  @Test
  @Rule("ORG-2")
  void unitsOfAnotherOfficeDoNotExist() {
    assertTrue(cs1.get("/units?office=GD01").expect(200).at("/items").size() > 0);
    assertEquals(0, cs1.get("/units?office=GD02").expect(200).at("/items").size());
    String other = admin.get("/units?office=GD02&limit=1").expect(200).text("/items/0/number");
    cs1.get("/units/" + other).expect(404);
    cs1.get("/units").expect(400);
    cs1.post("/units", Map.of("office", "GD01", "zone", "A", "unit", "9-9-901")).expect(403);
  }

  @Test
  @Rule("X-7")
  void aPersonIsForgottenOnceAndForAll() {
    Map<String, Object> entry =
        Map.of("office", "GD01", "name", "慕容雪村", "phones", java.util.List.of("13922223333"));
    String path = "/customers/" + admin.post("/customers", entry).expect(201).text("/number");
    ObjectNode complaint = Bodies.generalComplaint().put("content", "慕容雪村说，请打 13922223333");
    complaint.putObject("customer").put("name", "慕容雪村").put("phone", "13922223333");
    String number = cs1.post("/complaints", complaint).expect(201).text("/number");
    admin.get(path + "/erasure").expect(404);
    ApiAnswer preview = admin.get(path + "/erasure/preview?content=false").expect(200);
    assertTrue(preview.at("/open").toString().contains(number));
    Map<String, Object> request = new HashMap<>();
    request.put("askedBy", "SELF");
    request.put("askedOn", "2026-01-05");
    request.put("legalBasis", "个人信息保护法第四十七条");
    request.put("content", false);
    request.put("confirmation", "慕容");
    admin.post(path + "/erasure", request).expect(400);
    request.put("confirmation", "慕容雪村");
    cs1.post(path + "/erasure", request).expect(403);
    ApiAnswer erased = admin.post(path + "/erasure", request).expect(200);
    assertTrue(erased.at("/counts/complaint").asInt() == 1);
    ApiAnswer again = admin.post(path + "/erasure", request).expect(200);
    assertEquals(erased.text("/executedAt"), again.text("/executedAt"));
    ApiAnswer after = cs1.get("/complaints/" + number).expect(200);
    assertFalse(after.body().contains("慕容雪村"), after.body());
    assertFalse(after.body().contains("13922223333"), after.body());
    assertTrue(
        cs1.get("/complaints/" + number + "/audit/verification")
            .expect(200)
            .at("/intact")
            .asBoolean());
    admin.get(path + "/erasure").expect(200);
    admin.put(path, Map.of("name", "又来", "units", java.util.List.of())).expectRule(422, "X-7");
  }
}
