package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Files;

/**
 * A record that the caller may not see is answered as one that never was, by every method of the
 * interface: the same status, the same bytes, the same headers, in like time.
 */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingIsToldApiIT {

  private static final String ROOT = "/api/v1";
  private static final List<Object> BODIES =
      List.of("{}", Map.of("text", "x"), Map.of("reason", "x"), "no JSON");

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient stranger;
  private final JsonNode paths;
  private final Map<String, String> records = new HashMap<>();

  NothingIsToldApiIT(ApiClient api, ProductServer product) {
    this.api = api;
    cs1 = api.as("cs1");
    stranger = api.as("cs3");
    paths = product.get("/openapi?format=JSON").expect(200).at("/paths");
    String complaint = taken("complaints", Bodies.importantComplaint());
    records.put("handovers", complaint);
    ObjectNode matter = Bodies.suggestion().put("category", "ENGINEERING");
    ((ObjectNode) matter.get("customer")).put("unit", "3-1-1202");
    for (String kind : List.of("suggestions", "repairs", "service-requests")) {
      taken(kind, matter);
    }
    ObjectNode simple = matter.deepCopy();
    simple.remove("category");
    taken("messages", simple.deepCopy().put("to", "eng1"));
    taken("emergencies", simple.deepCopy().put("location", "地下车库"));
    taken("enquiries", simple.deepCopy().put("answer", "物业中心一楼"));
  }

  private String taken(String kind, ObjectNode body) {
    String number = cs1.post("/" + kind, body).expect(201).text("/number");
    records.put(kind, number);
    return number;
  }

  /** Of the same office and day, but of nobody. */
  private static String never(String number) {
    return number.replaceAll("\\d{6}$", "999998");
  }

  private static Map<String, List<String>> headers(ApiAnswer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  private static void alike(ApiAnswer there, String number, ApiAnswer never, String guessed) {
    String what = there.request();
    assertEquals(never.status(), there.status(), what);
    assertEquals(without(guessed, never), without(number, there), what);
    assertEquals(headers(never), headers(there), what);
  }

  /** What was asked for reads alike in both; a short id is no part of another number. */
  private static String without(String asked, ApiAnswer answer) {
    return answer.body().replaceAll("\\b" + Pattern.quote(asked) + "\\b", "N");
  }

  @Test
  @Rule("ORG-2")
  void ofAnotherOfficesRecordsNothingIsTold() {
    int compared = 0;
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      String below = path.getKey().replaceFirst("^" + ROOT, "").replace("{id}", "1");
      String number = records.get(below.split("/")[1]);
      if (number == null || !below.contains("{number}")) {
        continue;
      }
      for (String method : methods(path.getValue())) {
        for (Object body : method.equals("GET") ? bodies() : BODIES) {
          ApiAnswer there = stranger.send(method, below.replace("{number}", number), body);
          ApiAnswer never = stranger.send(method, below.replace("{number}", never(number)), body);
          alike(there, number, never, never(number));
          assertTrue(there.status() >= 400 && there.status() < 500, there::toString);
          compared++;
        }
      }
    }
    assertTrue(compared > 200, compared + " compared");
  }

  private static List<Object> bodies() {
    List<Object> none = new ArrayList<>();
    none.add(null);
    return none;
  }

  private static List<String> methods(JsonNode path) {
    List<String> methods = new ArrayList<>();
    path.fieldNames()
        .forEachRemaining(
            it -> {
              if (List.of("get", "post", "put", "patch", "delete").contains(it)) {
                methods.add(it.toUpperCase(java.util.Locale.ROOT));
              }
            });
    return methods;
  }

  @Test
  @Rule("ORG-2")
  void norOfItsFilesAndItsLines() {
    String number = records.get("complaints");
    ApiAnswer file =
        new FormUpload()
            .text("record", number)
            .file("门口.jpg", Files.picture("jpg"))
            .sendAs(cs1)
            .expect(201);
    String id = file.text("/id");
    String guessed = id.replaceAll("\\d", "9");
    for (String path : List.of("/attachments/%s", "/attachments/%s/content")) {
      ApiAnswer there = stranger.get(path.formatted(id));
      alike(there, id, stranger.get(path.formatted(guessed)), guessed);
    }
    for (String list : List.of("/attachments?record=%s", "/complaints?q=%s", "/intake?q=%s")) {
      ApiAnswer there = stranger.get(list.formatted(number));
      ApiAnswer never = stranger.get(list.formatted(never(number)));
      alike(there, number, never, never(number));
    }
  }

  @Test
  @Rule("INT-18")
  void norOfAMatterWhoseCodeSomebodyDoesNotHave() {
    Map<String, Object> matter = new HashMap<>();
    matter.put("office", "GD01");
    matter.put("anonymous", true);
    matter.put("category", "CLEANING");
    matter.put("content", "楼道三天没有打扫");
    String number = api.post("/public/complaints", matter).expect(201).text("/number");
    for (String act : List.of("GET", "POST /chase", "POST /rating")) {
      String[] parts = act.split(" ");
      Object body = act.endsWith("rating") ? Map.of("satisfaction", "NEUTRAL") : null;
      String path =
          "/public/complaints/%s" + (parts.length > 1 ? parts[1] : "") + "?code=0000-1111";
      alike(
          api.send(parts[0], path.formatted(number), body),
          number,
          api.send(parts[0], path.formatted(never(number)), body),
          never(number));
    }
  }

  @Test
  @Rule("ORG-2")
  void theTimeOfTheAnswerDoesNotTellItEither() {
    String number = records.get("complaints");
    Supplier<ApiAnswer> there = () -> stranger.get("/complaints/" + number);
    Supplier<ApiAnswer> never = () -> stranger.get("/complaints/" + never(number));
    List<Long> ofThere = new ArrayList<>();
    List<Long> ofNever = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ofThere.add(nanos(there));
      ofNever.add(nanos(never));
    }
    double ratio = (double) middle(ofThere) / middle(ofNever);
    assertTrue(ratio < 4 && ratio > 0.25, "there : never = " + ratio);
  }

  private static long middle(List<Long> nanos) {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
  }

  private static long nanos(Supplier<ApiAnswer> asked) {
    long start = System.nanoTime();
    asked.get().expect(404);
    return System.nanoTime() - start;
  }
}
