package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void whatIsAskedMustBeKnownAndInReach(ApiClient api) {
    ApiClient cs1 = api.as("cs1");
    cs1.get("/guidance?office=GD01").expect(400);
    cs1.get("/guidance?office=GD01&purpose=GOSSIP").expect(400);
    cs1.get("/guidance?office=GD02&purpose=COMPLAINT").expect(404);
  }
}
