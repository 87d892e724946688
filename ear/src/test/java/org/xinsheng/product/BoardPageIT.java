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

/** The supervision board in a browser: what it shows, whom it admits, and deciding in place. */
@Product
class BoardPageIT {

  private static final String BOARD = "/supervision/board.xhtml";
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  /** An important case whose reply is overdue, with a request that chief1 decides on. */
  private static String asked(ApiClient api) {
    String received = Instant.now().minus(Duration.ofHours(70)).toString();
    String number =
        api.as("cs1")
            .post("/complaints", Bodies.importantComplaint().put("receivedAt", received))
            .expect(201)
            .text("/number");
    String newDue = Instant.now().plus(Duration.ofDays(3)).toString();
    api.as("head1")
        .post(
            "/complaints/" + number + "/extension-requests",
            Map.of("newDueAt", newDue, "reason", "等待配件到货"))
        .expect(200);
    return number;
  }

  private static Locator request(Page page, String number) {
    return page.locator("#overtime li", new Page.LocatorOptions().setHasText(number));
  }

  @Test
  @Rule("DL-8")
  void overtimeIsApprovedInOnePressAndRejectedWithAReason(Visitor visitor, ApiClient api) {
    String approved = asked(api);
    String rejected = asked(api);
    Page page = visitor.signIn(visitor.phone(), "chief1");
    page.navigate(BOARD + "?person=head1");
    assertThat(page.locator(".x-filtered")).containsText("黄晓梅");
    assertEquals(false, page.evaluate(SIDEWAYS));
    visitor.shot(page);
    request(page, approved).locator("[id$=':approve']").click();
    assertThat(request(page, approved)).hasCount(0);
    assertThat(page.locator(".x-filtered")).containsText("黄晓梅");
    request(page, rejected).locator("[id$=':choose']").click();
    request(page, rejected).locator("[id$=':reject']").click();
    assertThat(page.locator(".ui-messages-error-summary").first()).isVisible();
    request(page, rejected).locator("[id$=':reason']").fill("可调用备件");
    request(page, rejected).locator("[id$=':reject']").click();
    assertThat(request(page, rejected)).hasCount(0);
    assertEquals("APPROVED", stateOf(api, approved));
    assertEquals("REJECTED", stateOf(api, rejected));
  }

  private static String stateOf(ApiClient api, String number) {
    return api.as("cs1").get("/complaints/" + number).text("/extensionRequests/0/state");
  }

  @Test
  @Rule("DL-8")
  void whatWaitsForMeIsTwoPressesFromTheStartPage(Visitor visitor, ApiClient api) {
    String number = asked(api);
    Page page = visitor.signIn(visitor.desk(), "chief1");
    page.locator("main a[href*='kind=EXTENSION']").click();
    page.locator(".x-approval", new Page.LocatorOptions().setHasText(number))
        .locator("[id$=':approve']")
        .click();
    assertThat(page.locator(".x-approval", new Page.LocatorOptions().setHasText(number)))
        .containsText("已批准");
    assertEquals("APPROVED", stateOf(api, number));
  }

  @Test
  @Rule("DL-10")
  void departmentsAndPeopleFilterAndAGroupOpensInFull(Visitor visitor, ApiClient api) {
    asked(api);
    Page page = visitor.signIn(visitor.desk(), "eng1");
    page.locator("#navigation a[href*=supervision]").click();
    assertThat(page.locator("h1")).hasText("时限督办");
    page.locator(".x-shares a", new Page.LocatorOptions().setHasText("黄晓梅")).click();
    assertThat(page.locator(".x-filtered")).containsText("黄晓梅");
    page.navigate(BOARD + "?group=OVERDUE&person=head1");
    assertThat(page.locator(".x-groups section")).hasCount(1);
    assertThat(page.locator(".x-urgency-OVERDUE a.x-number").first()).isVisible();
    visitor.shot(page);
  }

  @Test
  void aWallScreenHasNoNavigation(Visitor visitor) {
    Page page = visitor.signIn(visitor.window(1920, 1080, "zh-CN"), "manager1");
    page.navigate(BOARD + "?wall=1");
    assertThat(page.locator("#navigation")).hasCount(0);
    assertThat(page.locator("[data-renew='30'] .x-groups section")).hasCount(3);
    assertEquals(false, page.evaluate(SIDEWAYS));
    visitor.shot(page);
  }

  @Test
  @Rule("ORG-2")
  void whoWatchesOverNothingIsNotLetIn(Visitor visitor) {
    Page page = visitor.expectingConsoleErrors().signIn(visitor.desk(), "cs1");
    assertThat(page.locator("#navigation a[href*=supervision]")).hasCount(0);
    assertEquals(403, page.navigate(BOARD).status());
  }
}
