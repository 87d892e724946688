package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** What people do on the pages of a case, as they would say it. */
final class CaseSteps {

  private static final Pattern CASE =
      Pattern.compile(".*/complaint/case\\.xhtml\\?.*number=(TS-[A-Z0-9]+-\\d{8}-\\d+).*");

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // as patient as the visitor's clicks
  }

  private final Page page;

  CaseSteps(Page page) {
    this.page = page;
  }

  /** Of a page that has its scripts: nobody presses a button sooner than a page is there. */
  Locator field(String id) {
    page.waitForLoadState();
    return page.locator("[id$=':" + id + "']");
  }

  CaseSteps openIntake() {
    page.navigate("/intake/new.xhtml");
    return this;
  }

  /** Twelve visits to a field, no mouse: from the owner's phone number to the rings. */
  String registerByKeyboard(String content) {
    openIntake();
    assertThat(field("customer_phone")).isFocused();
    Keyboard keys = page.keyboard();
    keys.type("13800000418");
    keys.press("Tab");
    assertThat(field("customer_name")).not().isEmpty();
    assertThat(field("customer_unit")).not().isEmpty();
    keys.press("Tab");
    keys.press("Tab");
    keys.press("ArrowDown");
    keys.press("Tab");
    keys.type(content);
    keys.press("Tab");
    keys.press("Space");
    assertThat(field("side").locator(".x-severity-GENERAL")).isVisible();
    for (int more = 0; more < 5; more++) {
      keys.press("Tab");
    }
    keys.press("Space");
    assertThat(field("readBack")).isChecked();
    keys.press("Tab");
    keys.type("2");
    keys.press("Control+Enter");
    return registered();
  }

  CaseSteps typeMatter(String name, String phone, String content) {
    field("customer_phone").fill(phone);
    field("customer_name").fill(name);
    field("category").selectOption("NOISE");
    field("content").fill(content);
    return this;
  }

  /** The number of the new case, once its page is there. */
  String registered() {
    page.waitForURL(CASE);
    return CASE.matcher(page.url()).replaceFirst("$1");
  }

  CaseSteps open(String number) {
    page.navigate("/complaint/case.xhtml?number=" + number);
    assertThat(page.locator("h1")).hasText(number);
    return this;
  }

  CaseSteps choose(String act) {
    page.locator(".x-act-" + act).click();
    assertThat(field("perform")).isVisible();
    return this;
  }

  CaseSteps fill(String id, String text) {
    field(id).fill(text);
    return this;
  }

  CaseSteps select(String id, String value) {
    field(id).selectOption(value);
    return this;
  }

  /** Presses the act's button; it is done when its form is gone. */
  void done() {
    field("perform").click();
    assertThat(field("perform")).hasCount(0);
  }

  CaseSteps refused() {
    field("perform").click();
    assertThat(page.locator(".ui-messages-error-summary").first()).isVisible();
    return this;
  }

  void stateIs(String state) {
    assertThat(page.locator(".x-case-head .x-status-" + state)).isVisible();
  }
}
