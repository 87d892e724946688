package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

@Product
class GuidanceApiIT {

  private static final String CALL = "/guidance?office=GD01&purpose=FOLLOW_UP_CALL";

  @Test
  @Rule("INT-7")
  @Rule("ORG-5")
  void aHotlineSystemReadsWhatToSay(ApiClient api) {
    ApiAnswer texts = api.as("cs1").get(CALL).expect(200);
    assertEquals(4, texts.at("/items").size(), texts.body());
    assertEquals("GREETING", texts.text("/items/0/step"));
    assertTrue(texts.text("/items/3/text/zh").contains("020-12345601"), texts.body());
    assertTrue(texts.text("/items/3/text/en").contains("020-12345601"), texts.body());
  }

  @Test
  @Rule("INT-7")
  @Rule("X-2")
  void anOfficesOwnWordsAreWordedAndRetired(ApiClient api) {
    ApiClient admin = api.as("admin");
    Map<String, Object> own =
        Map.of(
            "office", "GD02",
            "purpose", "PAYMENT",
            "channel", "VISIT",
            "step", "ASK",
            "text", Map.of("zh", "请出示通知单", "en", "May I see the notice?"));
    ApiAnswer worded = admin.put("/guidance/texts", own).expect(200);
    admin.put("/guidance/texts", own).expect(412);
    String said = "/guidance?office=GD02&purpose=PAYMENT&channel=VISIT";
    assertTrue(admin.get(said).expect(200).body().contains("请出示通知单"));
    assertFalse(admin.get(said.replace("GD02", "GD01")).expect(200).body().contains("请出示通知单"));
    admin.post("/guidance/texts/" + worded.text("/id") + "/retirement", null).expect(200);
    assertFalse(admin.get(said).expect(200).body().contains("请出示通知单"));
    admin.put("/guidance/texts", Map.of("step", "ASK")).expect(400);
    api.as("cs1").put("/guidance/texts", own).expect(403);
    api.as("cs1").get("/guidance/texts").expect(403);
  }

  @Test
  @Rule("INT-7")
  void whatIsAskedMustBeKnownAndInReach(ApiClient api) {
    ApiClient cs1 = api.as("cs1");
    cs1.get("/guidance?office=GD01").expect(400);
    cs1.get("/guidance?office=GD01&purpose=GOSSIP").expect(400);
    cs1.get("/guidance?office=GD02&purpose=COMPLAINT").expect(404);
  }
}
