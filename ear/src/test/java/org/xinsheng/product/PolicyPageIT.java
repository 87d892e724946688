package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** A person changes the policy: typed in words, looked at, published. */
@Product
class PolicyPageIT {

  private static final String EDIT = "/admin/policy-edit.xhtml";

  private static Locator entry(Page page, String name) {
    return page.locator("input[aria-labelledby='" + name + "']");
  }

  @Test
  @Rule("DL-11")
  void aChangeIsPreviewedAndPublishedAndNothingTypedIsLost(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "admin");
    page.navigate("/admin/policies.xhtml");
    page.locator("a[href*='policy-edit']").click();
    assertThat(entry(page, "capa.observation")).hasValue("30 天");
    entry(page, "capa.observation").fill("很久");
    page.locator("#policy\\:look").click();
    assertThat(page.locator(".x-wrong")).hasCount(1);
    assertThat(entry(page, "capa.observation")).hasValue("很久");
    visitor.shot(page);
    entry(page, "capa.observation").fill("45 天");
    page.locator("#policy\\:look").click();
    assertThat(page.locator("#policy\\:changes tbody tr")).hasCount(1);
    assertThat(page.locator("#policy\\:changes")).containsText("45 天");
    visitor.shot(page);
    page.locator("#policy\\:make").click();
    assertThat(page.locator(".ui-messages-error-summary").first()).isVisible();
    page.locator("#policy\\:reason").fill("观察期不够");
    page.locator("#policy\\:make").click();
    assertThat(page.locator("h1")).hasText("时限制度");
    assertThat(page.locator("main")).containsText("观察期不够");
    visitor.shot(page);
  }

  @Test
  void onlyAnAdministratorEdits(Visitor visitor) {
    Page page = visitor.expectingConsoleErrors().signIn(visitor.phone(), "gm");
    page.navigate("/admin/policies.xhtml");
    assertThat(page.locator("a[href*='policy-edit']")).hasCount(0);
    assertEquals(403, page.navigate(EDIT).status());
  }
}
