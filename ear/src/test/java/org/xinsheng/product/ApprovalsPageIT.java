package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** What waits for somebody's decision, decided on a phone and at a desk. */
@Product
class ApprovalsPageIT {

  private static final String APPROVALS = "/approval/list.xhtml";
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  /** An important case with a request that chief1 decides on. */
  private static String asked(ApiClient api) {
    String number =
        api.as("cs1").post("/complaints", Bodies.importantComplaint()).expect(201).text("/number");
    String newDue = Instant.now().plus(Duration.ofDays(9)).toString();
    Map<String, Object> request = Map.of("newDueAt", newDue, "reason", "等待配件到货");
    api.as("head1").post("/complaints/" + number + "/extension-requests", request).expect(200);
    return number;
  }

  /** A valid case that three rounds did not satisfy. */
  private static String unsatisfied(ApiClient api) {
    String number =
        api.as("cs1").post("/complaints", Bodies.importantComplaint()).expect(201).text("/number");
    String one = "/complaints/" + number;
    api.as("head1").post(one + "/validity", Map.of("validity", "VALID")).expect(200);
    for (int i = 0; i < 3; i++) {
      api.as("head1").post(one + "/resolution", Bodies.result()).expect(200);
      api.as("cs1").post(one + "/follow-ups", Bodies.followUp("DISSATISFIED")).expect(200);
    }
    return number;
  }

  /** The same, finally decided. */
  private static String decided(ApiClient api) {
    String number = unsatisfied(api);
    String one = "/complaints/" + number;
    Map<String, Object> text = Map.of("text", "已按合同办理，不再退让");
    api.as("chief1").post(one + "/final-decision", text).expect(200);
    return number;
  }

  private static Locator card(Page page, String number) {
    return page.locator(".x-approval", new Page.LocatorOptions().setHasText(number));
  }

  private static Page open(Visitor visitor, Page window, String username) {
    Page page = visitor.signIn(window, username);
    page.navigate(APPROVALS);
    return page;
  }

  private static String stateOf(ApiClient api, String number) {
    return api.as("cs1").get("/complaints/" + number).text("/extensionRequests/0/state");
  }

  @Test
  @Rule("DL-8")
  void onAPhoneOneTapApprovesAndTwoReject(Visitor visitor, ApiClient api) {
    String approved = asked(api);
    String rejected = asked(api);
    Page page = open(visitor, visitor.phone(), "chief1");
    assertEquals(false, page.evaluate(SIDEWAYS));
    visitor.shot(page);
    Locator button = card(page, approved).locator("[id$=':approve']");
    assertEquals(true, button.boundingBox().height >= 48, "as high as a thumb");
    button.click();
    assertThat(card(page, approved)).containsText("已批准");
    card(page, rejected).locator("[id$=':reject']").click();
    card(page, rejected).locator("[id$=':reason']").fill("可调用备件");
    card(page, rejected).locator("[id$=':confirm']").click();
    assertThat(card(page, rejected)).containsText("已驳回");
    visitor.shot(page);
    assertEquals("APPROVED", stateOf(api, approved));
    assertEquals("REJECTED", stateOf(api, rejected));
  }

  @Test
  @Rule("DL-8")
  void withoutAReasonNothingIsRejected(Visitor visitor, ApiClient api) {
    String number = asked(api);
    Page page = open(visitor, visitor.desk(), "chief1");
    card(page, number).locator("[id$=':reject']").click();
    card(page, number).locator("[id$=':confirm']").click();
    assertThat(card(page, number).locator(".ui-message-error")).isVisible();
    assertEquals("OPEN", stateOf(api, number));
  }

  @Test
  @Rule("X-2")
  void theSecondOfTwoApproversIsToldWhoWasFirstAndKeepsTheirWords(Visitor visitor, ApiClient api) {
    String number = asked(api);
    Page first = open(visitor, visitor.desk(), "chief1");
    Page second = open(visitor, visitor.phone(), "chief1");
    card(second, number).locator("[id$=':reject']").click();
    card(second, number).locator("[id$=':reason']").fill("请先说明配件何时到货");
    card(first, number).locator("[id$=':approve']").click();
    assertThat(card(first, number)).containsText("已批准");
    card(second, number).locator("[id$=':confirm']").click();
    assertThat(card(second, number)).containsText("您的决定未生效");
    assertThat(card(second, number)).containsText("请先说明配件何时到货");
    visitor.shot(second);
    assertEquals("APPROVED", stateOf(api, number));
  }

  @Test
  @Rule("FU-8")
  void theBranchConsentsInTwoTaps(Visitor visitor, ApiClient api) {
    String number = decided(api);
    Page page = open(visitor, visitor.phone(), "branchgm");
    card(page, number).locator("[id$=':approve']").click();
    assertThat(card(page, number).locator("[id$=':reason']")).hasValue("同意");
    visitor.shot(page);
    card(page, number).locator("[id$=':confirm']").click();
    assertThat(card(page, number)).containsText("已同意");
    assertEquals("RESOLVED", api.as("cs1").get("/complaints/" + number).text("/status"));
  }

  @Test
  @Rule("FU-8")
  @Rule("HD-12")
  void theChiefDecidesFinallyOnTheCard(Visitor visitor, ApiClient api) {
    String number = unsatisfied(api);
    Page page = open(visitor, visitor.phone(), "chief1");
    Locator card = card(page, number);
    assertThat(card).containsText("业主仍不满意");
    card.locator("[id$=':approve']").click();
    card.locator("[id$=':confirm']").click();
    assertThat(card.locator(".ui-message-error")).isVisible();
    card.locator("[id$=':reason']").fill("已按合同办理，不再退让");
    visitor.shot(page);
    card.locator("[id$=':confirm']").click();
    assertThat(card).containsText("已作出最终决定");
    page = open(visitor, visitor.phone(), "branchgm");
    assertThat(card(page, number)).containsText("已按合同办理，不再退让");
  }

  @Test
  void theNavigationCountsWhatWaitsAndTheKeyboardDecides(Visitor visitor, ApiClient api) {
    String number = asked(api);
    Page page = visitor.signIn(visitor.desk(), "chief1");
    assertThat(page.locator("#navigation a[href*=approval] .x-count")).isVisible();
    page.keyboard().press("a");
    assertThat(page.locator("h1")).hasText("审批");
    card(page, number).locator("[id$=':approve']").focus();
    page.keyboard().press("Enter");
    assertThat(card(page, number)).containsText("已批准");
    visitor.shot(page);
  }
}
