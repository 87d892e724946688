package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;

/** Every page in both languages and at both widths, as a person would look at it. */
@Product(own = true)
class LookPageIT {

  private static final List<String> PAGES =
      List.of(
          "/index.xhtml",
          "/intake/new.xhtml",
          "/complaint/list.xhtml",
          "/followup/list.xhtml",
          "/notice/list.xhtml",
          "/account.xhtml",
          "/password.xhtml");

  private static final Pattern KEY =
      Pattern.compile("\\?\\?\\?|\\b(act|case|field|intake|nav|notice|page|refusal|story)\\.[a-z]");
  private static final Pattern ENGLISH_WORD = Pattern.compile("\\b[a-z]{3,}\\b");
  private static final String WIDER_THAN_THE_WINDOW =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  @ParameterizedTest
  @CsvSource({"1440,zh-CN,light", "390,zh-CN,dark", "1440,en,dark", "390,en,light"})
  @Rule("X-6")
  void everyPageIsWholeAndInItsLanguage(int width, String language, String theme, Visitor visitor) {
    Page page = visitor.signIn(visitor.window(width, 844, language), "cs1");
    String number = new CaseSteps(page).registerByKeyboard("雨棚漏水，".repeat(40));
    remember(page, language, theme);
    PAGES.forEach(it -> look(page, it, language, visitor));
    look(page, "/complaint/case.xhtml?number=" + number + "&act=RESULT", language, visitor);
  }

  private static void remember(Page page, String language, String theme) {
    String everywhere = URI.create(page.url()).resolve("/").toString();
    page.context()
        .addCookies(
            List.of(
                new Cookie("language", language).setUrl(everywhere),
                new Cookie("theme", theme).setUrl(everywhere)));
  }

  private static void look(Page page, String address, String language, Visitor visitor) {
    page.navigate(address);
    assertThat(page.locator("html")).hasAttribute("lang", language);
    String text = page.locator("body").innerText();
    assertFalse(KEY.matcher(text).find(), () -> "an untranslated key on " + address + ": " + text);
    if (!language.equals("en")) {
      boolean english = ENGLISH_WORD.matcher(text).find();
      assertFalse(english, () -> "an English word on " + address + ": " + text);
    }
    assertEquals(false, page.evaluate(WIDER_THAN_THE_WINDOW), address + " scrolls sideways");
    visitor.shot(page);
  }

  @Test
  void onAPhoneTheNavigationIsADrawer(Visitor visitor) {
    Page page = visitor.signIn(visitor.phone(), "steward1");
    assertThat(page.locator("#navigation")).isHidden();
    page.locator(".x-menu-button").click();
    assertThat(page.locator("#navigation a").first()).isFocused();
    page.keyboard().press("Escape");
    page.locator("#navigation")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(page.locator(".x-menu-button")).isFocused();
  }

  @Test
  void theLanguageIsOneClickAwayAndRemembered(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "gm");
    page.navigate("/complaint/list.xhtml?q=nobody");
    page.locator(".x-language button").click();
    assertThat(page.locator("h1")).hasText("Complaints");
    assertThat(page.locator("#content input[name=q]")).hasValue("nobody");
    page.navigate("/index.xhtml");
    assertThat(page.locator("h1")).hasText("My work");
  }

  @Test
  void anUnknownCaseIsAPageThatLeadsOn(Visitor visitor) {
    Page page = visitor.expectingConsoleErrors().signIn(visitor.desk(), "cs3");
    assertEquals(
        404, page.navigate("/complaint/case.xhtml?number=TS-GD01-20200101-000001").status());
    page.locator("a.x-button").click();
    assertThat(page.locator("h1")).hasText("我的工作");
  }
}
