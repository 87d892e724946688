package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;

/**
 * Every page of {@link Pages} as its main role would look at it, at both widths, in both languages,
 * light and dark, though not in every mixture of them; and for every other role whether it gets the
 * page at all.
 */
@Product(own = true)
class PageWalkIT {

  private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

  private static WalkCases cases;

  @BeforeAll
  static void register(ApiClient api) {
    cases = new WalkCases(api);
  }

  /** At the start page, in the session of an earlier walk if there was one. */
  private static Page signedIn(Visitor visitor, Page page, String person) {
    if (SIGNED_IN.containsKey(person)) {
      page.context().addCookies(SIGNED_IN.get(person));
      page.navigate("/");
    } else {
      visitor.signIn(page, person);
      SIGNED_IN.put(person, page.context().cookies());
    }
    return page;
  }

  @ParameterizedTest
  @CsvSource({"1440,zh-CN,light", "390,en,dark"}) // English is the wider of the two
  @Rule("X-6")
  void everyPageIsWholeAndInItsLanguage(int width, String language, String theme, Visitor visitor) {
    List<String> findings = new ArrayList<>();
    for (String person : walkers()) {
      Page page = signedIn(visitor, visitor.window(width, 844, language), person);
      Inspection inspection = new Inspection(page, language, theme);
      Pages.walkedBy(person)
          .forEach(
              line -> {
                page.navigate(cases.in(line.address()));
                List<String> found = inspection.findings();
                found.forEach(it -> findings.add(said(line, it)));
                if (!found.isEmpty()) {
                  visitor.shot(page);
                }
              });
      page.context().close();
    }
    assertEquals("", String.join("\n", findings));
  }

  private static Collection<String> walkers() {
    return Pages.ALL.stream().map(Pages.Line::as).distinct().toList();
  }

  private static String said(Pages.Line line, String finding) {
    return line.address() + " as " + line.as() + ": " + finding;
  }

  /** A page that is not somebody's is refused to them, and nothing leads them there. */
  @Test
  @Rule("ORG-2")
  void everybodyGetsWhatTheNavigationPromises(Visitor visitor) {
    visitor.expectingConsoleErrors();
    Map<String, String> wrong = new TreeMap<>();
    for (String person : Pages.PEOPLE) {
      Page page = signedIn(visitor, visitor.desk(), person);
      Object promised =
          page.locator("#navigation a").evaluateAll("all => all.map(it => it.pathname)");
      for (Pages.Line line : Pages.paths()) {
        boolean open = line.openTo().contains(person);
        int status = page.request().get(cases.in(line.address())).status();
        boolean outOfScope = line.isRecord() && status == 404;
        if (status != (open ? 200 : 403) && !outOfScope) {
          wrong.put(person + " " + line.address(), "answered " + status);
        }
        if (!open && ((List<?>) promised).contains(line.path())) {
          wrong.put(person + " " + line.path(), "stands in the navigation");
        }
      }
      page.context().close();
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void aRefusedPageSaysSoInPeace(Visitor visitor) {
    visitor.expectingConsoleErrors();
    Page page = visitor.signIn(visitor.desk(), "cs1");
    assertEquals(403, page.navigate("/admin/timers.xhtml").status());
    assertEquals(404, page.navigate("/complaint/case.xhtml?number=TS-GD01-1").status());
    List<String> errors =
        visitor.consoleErrors().stream().filter(it -> !it.contains("Failed to load")).toList();
    assertEquals(List.of(), errors);
    page.locator("a.x-button").click();
    assertThat(page.locator("h1")).hasText("我的工作");
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
  @Rule("X-6")
  void theLanguageIsOneClickAwayAndRemembered(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "gm");
    page.navigate("/complaint/list.xhtml?q=nobody");
    page.locator(".x-language button").click();
    assertThat(page.locator("h1")).hasText("Complaints");
    assertThat(page.locator("#content .x-search input[name=q]")).hasValue("nobody");
    page.navigate("/index.xhtml");
    assertThat(page.locator("h1")).hasText("My work");
  }
}
