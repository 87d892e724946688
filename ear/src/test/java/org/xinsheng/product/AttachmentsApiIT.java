package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Files;
import org.xinsheng.attachment.Upload;

/** Attachments over HTTP: what is taken, what is refused and how, who may have it back. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsApiIT {

  private static final byte[] PHOTO = Files.picture("jpg");

  private final ApiClient api;
  private final ApiClient cs1;
  private final String number;

  AttachmentsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
    this.number = taken();
  }

  private String taken() {
    return cs1.post("/complaints", Bodies.importantComplaint()).expect(201).text("/number");
  }

  private FormUpload form(String name, byte[] content) {
    return new FormUpload().text("record", number).file(name, content);
  }

  private static byte[] bytes(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream in = answer.body()) {
      return in.readAllBytes();
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join("|", answer.headers().allValues(name));
  }

  @Test
  @Rule("X-4")
  void aPhotoIsAddedListedAndSentBack() throws IOException {
    ApiAnswer added = form("现场 1.jpg", PHOTO).text("note", "三楼楼道").sendAs(cs1).expect(201);
    String id = added.text("/id");
    assertTrue(added.header("Location").endsWith("/api/v1/attachments/" + id));
    assertEquals(number, added.text("/record"));
    assertEquals("现场 1.jpg", added.text("/name"));
    assertEquals("image/jpeg", added.text("/type"));
    assertEquals(PHOTO.length, added.at("/size").asInt());
    assertEquals("cs1", added.text("/addedBy/username"));
    assertEquals("三楼楼道", added.text("/note"));
    assertTrue(added.text("/addedAt").endsWith("+08:00"));
    assertEquals(added.body(), cs1.get("/attachments/" + id).expect(200).body());
    assertTrue(cs1.get("/attachments?record=" + number).expect(200).body().contains(added.body()));
    HttpResponse<InputStream> content = cs1.open("/attachments/" + id + "/content");
    assertArrayEquals(PHOTO, bytes(content));
    assertTrue(header(content, "Content-Type").matches("image/jpeg(; ?charset=UTF-8)?"));
    assertEquals("nosniff", header(content, "X-Content-Type-Options"));
    assertTrue(header(content, "Content-Security-Policy").endsWith("; sandbox"));
    assertEquals(
        "inline; filename=\"__ 1.jpg\"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%201.jpg",
        header(content, "Content-Disposition"));
    assertEquals("private, no-cache", header(content, "Cache-Control"));
    cs1.header("If-None-Match", header(content, "ETag"))
        .get("/attachments/" + id + "/content")
        .expect(304);
  }

  @Test
  @Rule("X-4")
  void aListPages() {
    String other = taken();
    for (int i = 0; i < 3; i++) {
      new FormUpload().text("record", other).file(i + ".jpg", PHOTO).sendAs(cs1).expect(201);
    }
    ApiAnswer first = cs1.get("/attachments?limit=2&record=" + other).expect(200);
    assertEquals(2, first.at("/items").size());
    ApiAnswer rest =
        cs1.get("/attachments?record=" + other + "&after=" + first.text("/next")).expect(200);
    assertEquals("2.jpg", rest.text("/items/0/name"));
    assertTrue(rest.at("/next").isNull());
    cs1.get("/attachments").expect(400);
    cs1.get("/attachments?record=" + other + "&size=1").expect(400);
  }

  @Test
  @Rule("X-4")
  void twentyMegabytesGoBothWaysAndOneByteMoreIs413() throws Exception {
    ApiAnswer added =
        new FormUpload()
            .text("record", number)
            .file("图纸.pdf", () -> Files.pdfOf(Upload.MOST))
            .sendAs(cs1)
            .expect(201);
    assertEquals(added.text("/sha256"), sha256(cs1, added.text("/id")));
    new FormUpload()
        .text("record", number)
        .file("图纸.pdf", () -> Files.pdfOf(Upload.MOST + 1))
        .sendAs(cs1)
        .expectRule(413, "X-4");
    new FormUpload()
        .text("record", number)
        .file("图纸.pdf", () -> Files.pdfOf(Upload.MOST * 2))
        .sendAs(cs1)
        .expectRule(413, "X-4");
  }

  private static String sha256(ApiClient caller, String id) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = caller.open("/attachments/" + id + "/content").body()) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The heap has room for a few of these, did they stand in memory as a whole. */
  @Test
  @Rule("X-4")
  void severalLargeOnesComeAtOnce() throws Exception {
    String other = taken();
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<Future<ApiAnswer>> sent =
          IntStream.range(0, 8)
              .mapToObj(
                  it ->
                      new FormUpload()
                          .text("record", other)
                          .file(it + ".pdf", () -> Files.pdfOf(Upload.MOST - it)))
              .map(it -> senders.submit(() -> it.sendAs(cs1)))
              .toList();
      for (Future<ApiAnswer> one : sent) {
        ApiAnswer added = one.get().expect(201);
        assertEquals(added.text("/sha256"), sha256(cs1, added.text("/id")));
      }
    } finally {
      senders.shutdownNow();
    }
    assertEquals(8, cs1.get("/attachments?record=" + other).at("/items").size());
  }

  @Test
  @Rule("X-4")
  void whatItIsCountsAndNotWhatItSaysItIs() throws IOException {
    byte[] page = Files.text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    byte[] drawing = Files.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    form("a.jpg", page).sendAs(cs1).expectRule(415, "X-4");
    form("a.svg", drawing).sendAs(cs1).expectRule(415, "X-4");
    form("a.pdf", Files.beginning("MZ\u0090\0\u0003\0\0\0")).sendAs(cs1).expectRule(415, "X-4");
    form("a.js", Files.text("alert(1)")).sendAs(cs1).expectRule(415, "X-4");
    form("a.txt", new byte[0]).sendAs(cs1).expectRule(422, "X-4");
    ApiAnswer renamed = form("a.exe", PHOTO).sendAs(cs1).expect(201);
    assertEquals("a.exe.jpg", renamed.text("/name"));
    ApiAnswer text = form("a.txt", Files.text("<b>不是网页")).sendAs(cs1).expect(201);
    HttpResponse<InputStream> handed = cs1.open("/attachments/" + text.text("/id") + "/content");
    bytes(handed);
    assertEquals("text/plain;charset=UTF-8", header(handed, "Content-Type").replace("; ", ";"));
    assertTrue(header(handed, "Content-Disposition").startsWith("attachment;"));
  }

  @Test
  @Rule("X-4")
  void aHostileNameDoesNoHarm() throws IOException {
    Map<String, String> names =
        Map.of(
            "../../etc/passwd.jpg", "passwd.jpg",
            "C:\\Windows\\a.jpg", "a.jpg",
            "a\"; filename=\"b.html.jpg", "a; filename=b.html.jpg",
            "photo\u202Egpj.jpg", "photogpj.jpg",
            "a%0d%0aSet-Cookie: x=1.jpg", "a%0d%0aSet-Cookie x=1.jpg",
            "..", "file.jpg");
    for (Map.Entry<String, String> name : names.entrySet()) {
      ApiAnswer added = form(name.getKey(), PHOTO).sendAs(cs1).expect(201);
      assertEquals(name.getValue(), added.text("/name"));
      HttpResponse<InputStream> sent = cs1.open("/attachments/" + added.text("/id") + "/content");
      bytes(sent);
      String disposition = header(sent, "Content-Disposition");
      assertTrue(
          disposition.matches("inline; filename=\"[^\"]+\"; filename\\*=[!-~]+"), disposition);
      assertEquals("", header(sent, "Set-Cookie"));
    }
  }

  @Test
  void aFormThatIsNoneIsRefused() {
    ApiClient raw = cs1.header("Content-Type", "multipart/form-data; boundary=x");
    for (String body :
        List.of(
            "",
            "x",
            "--x",
            "--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nabc",
            "--x\r\n" + "a".repeat(10_000),
            "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nabc\r\n--x--\r\n")) {
      raw.post("/attachments", body).expect(400);
    }
    cs1.header("Content-Type", "multipart/form-data").post("/attachments", "x").expect(400);
    cs1.header("Content-Type", "text/plain").post("/attachments", "x").expect(415);
    cs1.post("/attachments", Map.of("record", number)).expect(415);
    form("a.jpg", PHOTO).file("b.jpg", PHOTO).sendAs(cs1).expect(400);
    form("a.jpg", PHOTO).text("note", "长".repeat(4_001)).sendAs(cs1).expect(400);
    form("a.jpg", PHOTO).text("note", "长".repeat(4_000)).sendAs(cs1).expect(201);
  }

  @Test
  @Rule("ORG-2")
  @Rule("X-3")
  void outOfScopeItDoesNotExist() {
    String about =
        cs1.post("/complaints", Bodies.importantComplaint().put("subjectStaff", "eng1"))
            .expect(201)
            .text("/number");
    String id = new FormUpload().text("record", about).file("a.jpg", PHOTO).sendAs(cs1).text("/id");
    for (String stranger : List.of("cs3", "steward2", "eng1")) {
      ApiClient other = api.as(stranger);
      for (ApiAnswer hidden :
          List.of(
              other.get("/attachments/" + id),
              other.get("/attachments/" + id + "/content"),
              other.post("/attachments/" + id + "/strike-out", Map.of("reason", "x")))) {
        assertFalse(hidden.expect(404).body().contains(about), hidden.body());
      }
      other.get("/attachments?record=" + about).expect(404);
      new FormUpload().text("record", about).file("a.jpg", PHOTO).sendAs(other).expect(404);
    }
    api.get("/attachments/" + id).expect(401);
    form("a.jpg", PHOTO).sendAs(api).expect(401);
    api.as("gm").get("/attachments/" + id).expect(200);
    cs1.get("/attachments/0").expect(404);
    cs1.get("/attachments/..%2f1").expect(404);
    cs1.get("/attachments/99999999999999999999").expect(404);
  }

  @Test
  @Rule("INT-5")
  void aLettersScanIsKeptBeforeTheCaseAndBecomesPartOfIt() {
    ApiAnswer kept = new FormUpload().file("来函.pdf", Files.pdf()).sendAs(cs1).expect(201);
    assertTrue(kept.at("/record").isNull());
    long id = kept.at("/id").asLong();
    api.as("cs2").get("/attachments/" + id).expect(404);
    var letter = Bodies.importantComplaint().put("channel", "LETTER");
    cs1.post("/complaints", letter).expectRule(422, "INT-5");
    letter.putObject("document").put("attachment", id);
    api.as("cs2").post("/complaints", letter).expect(400);
    String of = cs1.post("/complaints", letter).expect(201).text("/number");
    ApiAnswer bound = cs1.get("/attachments/" + id).expect(200);
    assertEquals(of, bound.text("/record"));
    assertTrue(bound.at("/document").asBoolean());
    cs1.post("/complaints", letter).expect(400);
    cs1.post("/attachments/" + id + "/strike-out", Map.of("reason", "x")).expectRule(422, "INT-5");
  }

  @Test
  @Rule("X-4")
  @Rule("ORG-2")
  void suggestionsAndMeetingsHaveThem() {
    String idea = cs1.post("/suggestions", Bodies.suggestion()).expect(201).text("/number");
    String about = taken();
    Map<String, Object> held =
        Map.of(
            "heldAt", Instant.now().toString(),
            "convenor", "manager1",
            "attendees", List.of("eng1"),
            "analysis", "巡查不到位",
            "decision", "更换承包商");
    String meeting =
        cs1.post("/complaints/" + about + "/meetings", held).expect(200).text("/meetings/0/number");
    for (String record : List.of(idea, meeting)) {
      FormUpload photo = new FormUpload().text("record", record).file("a.jpg", PHOTO);
      String id = photo.sendAs(cs1).expect(201).text("/id");
      assertEquals(id, cs1.get("/attachments?record=" + record).expect(200).text("/items/0/id"));
      photo.sendAs(api.as("cs3")).expect(404);
      api.as("cs3").get("/attachments/" + id + "/content").expect(404);
    }
  }

  @Test
  @Rule("X-7")
  void aMistakeIsStruckOutAndStays() {
    String id = form("错件.jpg", PHOTO).sendAs(cs1).expect(201).text("/id");
    String strike = "/attachments/" + id + "/strike-out";
    api.as("clean1").post(strike, Map.of("reason", "x")).expectRule(403, "X-7");
    cs1.post(strike, Map.of()).expect(400);
    String tag = cs1.get("/attachments/" + id).header("ETag");
    cs1.header("If-Match", "\"99\"").post(strike, Map.of("reason", "x")).expect(412);
    ApiAnswer struck =
        cs1.header("If-Match", tag).post(strike, Map.of("reason", "传错了")).expect(200);
    assertEquals("传错了", struck.text("/struck/reason"));
    assertNotEquals(tag, struck.header("ETag"));
    cs1.post(strike, Map.of("reason", "x")).expectRule(422, "X-7");
    api.as("clean1").get("/attachments/" + id).expect(200);
    api.as("clean1").get("/attachments/" + id + "/content").expect(404);
    assertTrue(
        cs1.get("/complaints/" + number + "/audit?limit=200").body().contains("ATTACHMENT_STRUCK"));
  }

  @Test
  void theSameKeyAddsOnce() {
    String other = taken();
    ApiClient keyed = cs1.header("Idempotency-Key", UUID.randomUUID().toString());
    FormUpload upload = new FormUpload().text("record", other).file("a.jpg", PHOTO);
    ApiAnswer first = upload.sendAs(keyed).expect(201);
    assertEquals(first.body(), upload.sendAs(keyed).expect(201).body());
    new FormUpload()
        .text("record", other)
        .file("a.jpg", Files.picture("png"))
        .sendAs(keyed)
        .expect(422);
    assertEquals(1, cs1.get("/attachments?record=" + other).at("/items").size());
  }

  @Test
  void noTemporaryFileStays(ProductServer product) throws IOException {
    form("a.jpg", PHOTO).sendAs(cs1).expect(201);
    form("a.html", Files.text("<html>")).sendAs(cs1).expect(415);
    try (var all = java.nio.file.Files.walk(product.temporary())) {
      assertFalse(all.anyMatch(it -> it.getFileName().toString().startsWith("xinsheng-upload")));
    }
  }
}
