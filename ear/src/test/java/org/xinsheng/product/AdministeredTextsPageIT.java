package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** An administrator words what is said, names what matters are about, and sets up a gateway. */
@Product
class AdministeredTextsPageIT {

  private static Locator row(Page page, String text) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(text));
  }

  @Test
  @Rule("INT-7")
  void aTextIsAddedWithWhatIsMissingNamedAndNothingLost(Visitor visitor) {
    Page page = visitor.signIn(visitor.phone(), "admin");
    page.navigate("/admin/texts.xhtml?purpose=FLOWER_BASKET");
    page.locator("#wording\\:add").click();
    page.locator("#wording\\:channel").selectOption("HOTLINE");
    page.locator("#wording\\:step").selectOption("PROMISE");
    page.locator("#wording\\:text_zh").fill("马上安排 {hotline}");
    page.locator("#wording\\:save").click();
    assertThat(page.locator("#wording\\:text_en[aria-invalid='true']")).isVisible();
    assertThat(page.locator("#wording\\:text_zh")).hasValue("马上安排 {hotline}");
    page.locator("#wording\\:text_en").fill("At once: {hotline}");
    page.locator("#wording\\:save").click();
    assertThat(page.locator("#wording")).containsText("马上安排 {hotline}");
    assertThat(page.locator("#wording\\:text_en")).hasCount(0);
    visitor.shot(page);
  }

  @Test
  @Rule("X-6")
  void aCategoryIsAddedRenamedMovedAndRetired(Visitor visitor, ApiClient api) {
    Page page = visitor.signIn(visitor.desk(), "admin");
    page.navigate("/admin/categories.xhtml");
    page.locator("#names\\:add").click();
    page.locator("#names\\:code").fill("POOL");
    page.locator("#names\\:names_zh").fill("泳池");
    page.locator("#names\\:names_en").fill("Pool");
    page.locator("#names\\:save").click();
    Locator pool = row(page, "POOL");
    assertThat(pool).containsText("泳池");
    pool.locator("button", new Locator.LocatorOptions().setHasText("修改")).click();
    page.locator("#names\\:names_zh").fill("游泳池");
    page.locator("#names\\:save").click();
    assertThat(row(page, "POOL")).containsText("游泳池");
    pool.locator("button[aria-label='上移']").click();
    assertThat(page.locator("tr:has-text('POOL') + tr")).isVisible();
    pool.locator("button", new Locator.LocatorOptions().setHasText("停用")).click();
    assertThat(row(page, "POOL")).containsText("已停用");
    assertTrue(!api.as("cs1").get("/categories").expect(200).body().contains("POOL"));
    visitor.shot(page);
  }

  @Test
  void aGatewayIsSetUpAndInsideAddressesAreRefused(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "admin");
    page.navigate("/admin/webhooks.xhtml");
    page.locator("#webhooks\\:add").click();
    page.locator("#webhooks\\:name").fill("值班短信");
    page.locator("#webhooks\\:url").fill("https://10.1.2.3/in");
    page.locator("#webhooks\\:secret").fill("0123456789abcdef");
    page.locator("#webhooks\\:active").uncheck();
    page.locator("#webhooks\\:save").click();
    assertThat(page.locator("#webhooks\\:url[aria-invalid='true']")).isVisible();
    page.locator("#webhooks\\:url").fill("https://sms.example.com/in");
    page.locator("#webhooks\\:save").click();
    assertThat(row(page, "值班短信")).containsText("已停用");
    visitor.shot(page);
  }
}
