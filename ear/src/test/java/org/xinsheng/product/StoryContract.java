package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** A complaint from the call to its closure, through a breach and a second round. */
abstract class StoryContract {

  private final ApiClient api;

  StoryContract(ApiClient api) {
    this.api = api;
  }

  @Test
  @Rule("DL-7")
  @Rule("DL-9")
  @Rule("FU-3")
  @Rule("DL-4")
  @Rule("HD-8")
  @Rule("X-1")
  void aLateReplyAndADissatisfiedOwner() {
    ApiClient cs1 = api.as("cs1");
    ApiClient head1 = api.as("head1");
    ApiAnswer taken = cs1.post("/complaints", Bodies.importantComplaint()).expect(201);
    String path = "/complaints/" + taken.text("/number");
    assertEquals("IMPORTANT", taken.text("/severity"));
    assertEquals("head1", taken.text("/handler/username"));
    assertEquals(List.of("CHIEF_STEWARD"), texts(taken.at("/reportedTo")));

    forward("PT3H");
    ApiAnswer late = cs1.get(path).expect(200);
    JsonNode reply = late.at("/deadlines/0");
    assertEquals("BREACHED", reply.path("state").asText(), late.body());
    assertEquals(reply.path("dueAt"), reply.path("breachedAt"));
    assertEquals(List.of("CHIEF_STEWARD"), texts(reply.path("escalatedTo")));
    assertTrue(told("chief1", taken.text("/number")).contains("DEADLINE_BREACHED"));

    cs1.post(path + "/reply", Map.of("text", "马上安排")).expect(200);
    head1.post(path + "/validity", Map.of("validity", "VALID")).expect(200);
    ApiAnswer solved = head1.post(path + "/resolution", Bodies.result()).expect(200);
    assertEquals("RESOLVED", solved.text("/status"));
    assertEquals("OPEN", solved.text("/followUps/0/state"));
    head1.post(path + "/closure", null).expectRule(422, "FU-1");

    ApiAnswer back = cs1.post(path + "/follow-ups", Bodies.followUp("DISSATISFIED")).expect(200);
    assertEquals("IN_PROGRESS", back.text("/status"));
    assertEquals("RECTIFICATION", last(back.at("/deadlines")).path("kind").asText(), back.body());
    assertEquals(
        Duration.ofDays(3),
        Duration.between(
            OffsetDateTime.parse(last(back.at("/deadlines")).path("startsAt").asText()),
            OffsetDateTime.parse(back.text("/resolutionDueAt"))));

    ApiAnswer again = head1.post(path + "/resolution", Bodies.result()).expect(200);
    assertEquals(2, again.at("/followUps").size());
    cs1.post(path + "/follow-ups", Bodies.followUp("SATISFIED")).expect(200);
    ApiAnswer closed = head1.post(path + "/closure", null).expect(200);
    assertEquals("CLOSED", closed.text("/status"));
    cs1.post(path + "/reply", Map.of("text", "晚了")).expectRule(409, "HD-7");

    ApiAnswer trail = cs1.get(path + "/audit?limit=200").expect(200);
    assertTrue(acts(trail).containsAll(List.of("REGISTERED", "REPLIED", "RESOLVED", "REOPENED")));
    assertTrue(cs1.get(path + "/audit/verification").expect(200).at("/intact").asBoolean());
  }

  @Test
  @Rule("SEV-6")
  @Rule("SEV-9")
  void aMonthWithoutAResult() {
    ApiClient cs1 = api.as("cs1");
    ApiClient chief1 = api.as("chief1");
    ApiAnswer taken = cs1.post("/complaints", Bodies.generalComplaint()).expect(201);
    String path = "/complaints/" + taken.text("/number");
    cs1.post(path + "/reply", Map.of("text", "马上安排")).expect(200);
    cs1.post(path + "/validity", Map.of("validity", "VALID")).expect(200);

    forward("P32D");
    ApiAnswer old = cs1.get(path).expect(200);
    assertEquals("MAJOR", old.text("/severity"));
    assertEquals("chief1", old.text("/handler/username"));
    assertTrue(texts(old.at("/reportedTo")).contains("BRANCH_GENERAL_MANAGER"));
    JsonNode resolution = last(old.at("/deadlines"));
    assertEquals("RESOLUTION", resolution.path("kind").asText(), old.body());
    assertEquals("RUNNING", resolution.path("state").asText(), old.body());
    assertEquals(
        OffsetDateTime.parse(taken.text("/receivedAt")).plusMonths(1),
        OffsetDateTime.parse(resolution.path("startsAt").asText()));
    assertTrue(told("chief1", taken.text("/number")).contains("RAISED_BY_AGE"));
    chief1
        .post(path + "/severity", Map.of("severity", "GENERAL", "reason", "已不严重"))
        .expectRule(422, "SEV-9");

    chief1.post(path + "/resolution", Bodies.result()).expect(200);
    cs1.post(path + "/follow-ups", Bodies.followUp("SATISFIED")).expect(200);
    api.as("manager1")
        .post(path + "/effect-check", Map.of("remarks", "有效", "effective", true))
        .expect(200);
    ApiAnswer ready = cs1.get(path).expect(200);
    assertEquals("CLOSURE", last(ready.at("/deadlines")).path("kind").asText(), ready.body());
    ApiAnswer closed = cs1.post(path + "/closure", null).expect(200);
    assertEquals("MET", last(closed.at("/deadlines")).path("state").asText(), closed.body());
  }

  private void forward(String duration) {
    api.as("admin").post("/demo/clock", Map.of("advance", duration)).expect(200);
  }

  private List<String> told(String username, String number) {
    List<String> acts = new ArrayList<>();
    api.as(username)
        .get("/notices?limit=200")
        .expect(200)
        .at("/items")
        .forEach(
            notice -> {
              if (notice.path("number").asText().equals(number)) {
                acts.add(notice.path("act").asText());
              }
            });
    return acts;
  }

  private static JsonNode last(JsonNode list) {
    return list.path(list.size() - 1);
  }

  private static List<String> acts(ApiAnswer trail) {
    List<String> acts = new ArrayList<>();
    trail.at("/items").forEach(entry -> acts.add(entry.path("act").asText()));
    return acts;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }
}
