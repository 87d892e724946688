package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** The start page in a browser: what waits, how urgent it is, and doing it from there. */
@Product
class WorkPageIT {

  private static Locator row(Page page, String within, String number) {
    return page.locator(within + " li", new Page.LocatorOptions().setHasText(number));
  }

  private static String register(ApiClient api, String severity) {
    var body = severity.equals("MAJOR") ? Bodies.majorComplaint() : Bodies.importantComplaint();
    return api.as("cs1").post("/complaints", body).expect(201).text("/number");
  }

  @Test
  @Rule("HD-14")
  void whatMustBeAcknowledgedIsSoInOnePress(Visitor visitor, ApiClient api) {
    String number = register(api, "MAJOR");
    Page page = visitor.signIn(visitor.phone(), "foreman1");
    Locator waiting = row(page, "[id='acknowledge']", number);
    waiting.locator("button").click();
    assertThat(waiting).hasCount(0);
    page.reload();
    assertThat(row(page, "[id='acknowledge']", number)).hasCount(0);
  }

  /** Green, amber past the warning point, red when late: without a reload. */
  @Test
  @Rule("DL-6")
  void aCountdownGoesOnByItself(Visitor visitor, ApiClient api) {
    String number = register(api, "IMPORTANT");
    Page page = visitor.desk();
    page.clock().install();
    visitor.signIn(page, "head1");
    page.navigate("/complaint/case.xhtml?number=" + number);
    Locator reply = page.locator(".x-case-head .x-deadline").first();
    assertThat(reply).hasClass(Pattern.compile(".*x-calm.*"));
    page.clock().fastForward("02:30:00");
    assertThat(reply).hasClass(Pattern.compile(".*x-soon.*"));
    page.clock().fastForward("01:00:00");
    assertThat(reply).hasClass(Pattern.compile(".*x-over.*"));
    assertThat(reply).containsText("已超");
  }

  @Test
  void supervisorsSeeTheBoardAndTheAdministratorTheTimers(Visitor visitor, ApiClient api) {
    register(api, "IMPORTANT");
    Page chief1 = visitor.signIn(visitor.desk(), "chief1");
    assertThat(chief1.locator(".x-counts a")).hasCount(3);
    assertThat(chief1.locator("#operationHead")).hasCount(0);
    Page admin = visitor.signIn(visitor.desk(), "admin");
    assertThat(admin.locator("#operationHead")).isVisible();
    assertThat(admin.locator("#watchHead")).hasCount(0);
    Page cs1 = visitor.signIn(visitor.desk(), "cs1");
    assertThat(cs1.locator("#callsHead")).isVisible();
    assertThat(cs1.locator("#watchHead")).hasCount(0);
  }

  @Test
  @Rule("INT-7")
  @Rule("ORG-5")
  void theTakerReadsWhatToSayForTheChannel(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/intake/new.xhtml");
    Locator said = page.locator(".x-guidance");
    assertThat(said).containsText("三响之内");
    assertThat(said).containsText("020-12345601");
    page.locator("[id$=':channel']").selectOption("VISIT");
    assertThat(said).containsText("请业户就座");
    assertThat(said).not().containsText("三响之内");
    page.navigate("/account.xhtml");
  }

  @Test
  void theLookIsChosenAndRemembered(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "steward2");
    page.navigate("/account.xhtml");
    page.locator("[data-choose-theme=dark]").click();
    page.navigate("/index.xhtml");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.navigate("/account.xhtml");
    assertThat(page.locator("[data-choose-theme=dark]")).hasAttribute("aria-pressed", "true");
    page.locator("[data-choose-theme=device]").click();
    page.navigate("/index.xhtml");
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
  }

  @Test
  void aWallScreenRenewsItselfWithoutActivity(Visitor visitor) {
    Page page = visitor.window(1920, 1080, "zh-CN");
    page.clock().install();
    visitor.signIn(page, "manager1");
    page.navigate("/supervision/board.xhtml?wall=1");
    Request renewal =
        page.waitForRequest(
            it -> it.url().contains("wall=1"), () -> page.clock().fastForward(31_000));
    assertEquals("wall", renewal.headerValue("x-quiet"));
  }

  @Test
  void aHeaderOrdersTheListAndTheAddressKeepsIt(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "head1");
    page.navigate("/complaint/list.xhtml?severity=IMPORTANT");
    page.locator(".x-sort", new Page.LocatorOptions().setHasText("下一时限")).click();
    assertThat(page).hasURL(Pattern.compile(".*severity=IMPORTANT.*sort=DUE.*"));
    assertThat(page.locator(".x-sorted")).hasText("下一时限");
  }
}
