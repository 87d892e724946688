package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: enquiries, messages, emergencies, and the register of them all (F4). */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimpleKindsApiIT {

  private static final Map<String, String> OWNER =
      Map.of("name", "王芳", "phone", "13800000001", "unit", "3-1-1202");

  private final ApiClient api;
  private final ApiClient cs1;

  SimpleKindsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
  }

  private ApiAnswer message() {
    return cs1.post(
            "/messages",
            Map.of(
                "office",
                "GD01",
                "channel",
                "HOTLINE",
                "customer",
                OWNER,
                "content",
                "请回电",
                "to",
                "eng1"))
        .expect(201);
  }

  @Test
  @Rule("INT-11")
  void aMessageIsAcknowledgedByWhomItIsFor() {
    String path = "/messages/" + message().text("/number");
    cs1.post(path + "/acknowledgement", Map.of()).expectRule(403, "INT-11");
    ApiAnswer known = api.as("eng1").post(path + "/acknowledgement", Map.of()).expect(200);
    assertEquals("ACKNOWLEDGED", known.text("/status"));
    assertEquals("eng1", known.text("/to/username"));
    api.as("cs3").get(path).expect(404);
  }

  @Test
  @Rule("INT-10")
  void anEnquiryNeedsItsAnswerOrAPromise() {
    cs1.post(
            "/enquiries",
            Map.of("office", "GD01", "channel", "HOTLINE", "customer", OWNER, "content", "月卡"))
        .expectRule(422, "INT-10");
  }

  @Test
  @Rule("INT-21")
  @Rule("INT-1")
  void aMessageTurnsOutToBeAnEmergency() {
    String old = message().text("/number");
    ApiAnswer ended =
        cs1.post("/messages/" + old + "/conversion", Map.of("kind", "EMERGENCY")).expect(200);
    assertEquals("CONVERTED", ended.text("/status"));
    String path = "/emergencies/" + ended.text("/convertedTo/number");
    ApiClient duty = api.as("duty1");
    assertEquals(old, duty.get(path).expect(200).text("/convertedFrom/number"));
    duty.post(path + "/acknowledgement", Map.of()).expect(200);
    duty.post(path + "/dispatch", Map.of("whom", "秩序班")).expect(200);
    ApiAnswer over = duty.post(path + "/completion", Map.of("result", "已处置")).expect(200);
    assertEquals("DONE", over.text("/status"));
    ApiAnswer line = cs1.get("/intake?q=" + old).expect(200);
    assertEquals(over.text("/number"), line.text("/items/0/convertedTo"));
    assertEquals("MESSAGE", line.text("/items/0/kind"));
  }

  @Test
  @Rule("INT-1")
  @Rule("SEV-4")
  void aComplaintBecomesARepairAndBack() {
    String complaint =
        cs1.post("/complaints", Bodies.generalComplaint()).expect(201).text("/number");
    String path = "/complaints/" + complaint + "/conversion";
    cs1.post(path, Map.of("kind", "REPAIR")).expect(400);
    ApiAnswer ended =
        cs1.post(path, Map.of("kind", "REPAIR", "reason", "实为报修", "department", "ENGINEERING"))
            .expect(200);
    assertEquals("CONVERTED", ended.text("/status"));
    String repair = ended.text("/convertedTo/number");
    ApiAnswer now = cs1.get("/repairs/" + repair).expect(200);
    assertEquals("DISPATCHED", now.text("/status"));
    assertEquals(complaint, now.text("/convertedFrom/number"));
    assertEquals(ended.text("/receivedAt"), now.text("/receivedAt"));
    cs1.post(path, Map.of("kind", "REPAIR", "reason", "实为报修")).expect(409);
    String back = "/repairs/" + repair + "/conversion";
    cs1.post(back, Map.of("kind", "COMPLAINT")).expectRule(422, "SEV-4");
    ApiAnswer again =
        cs1.post(
                back,
                Map.of("kind", "COMPLAINT", "criteria", java.util.List.of("SERVICE_AT_FAULT")))
            .expect(200);
    ApiAnswer last = cs1.get("/complaints/" + again.text("/convertedTo/number")).expect(200);
    assertEquals("IMPORTANT", last.text("/severity"));
    assertEquals(ended.text("/receivedAt"), last.text("/receivedAt"));
  }
}
