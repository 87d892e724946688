package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Product
class SignInPageIT {

  private static final String CONTENT_POLICY = "content-security-policy";

  private static void fill(Page page, String username, String password) {
    page.locator("input[autocomplete=username]").fill(username);
    page.locator("input[type=password]").fill(password);
    page.locator("form:has(input[type=password]) [type=submit]").click();
  }

  private static void isAtSignIn(Page page) {
    assertThat(page.locator("input[autocomplete=username]")).isVisible();
    assertEquals("/signin.xhtml", URI.create(page.url()).getPath());
  }

  @Test
  void whoSignsInComesToThePageThatTheyWanted(Visitor visitor) {
    Page page = visitor.desk();
    page.navigate("/password.xhtml?from=a%26b");
    isAtSignIn(page);
    visitor.shot(page);
    fill(page, "cs1", ApiClient.PASSWORD);
    page.waitForURL(Pattern.compile(".*/password\\.xhtml\\?from=a%26b$"));
    visitor.shot(page);
  }

  @Test
  void aWrongPasswordIsRefusedInWordsAndTheNameStays(Visitor visitor) {
    Page page = visitor.phone();
    page.navigate("/");
    fill(page, "cs2", "wrong");
    assertThat(page.getByText("用户名或密码不正确")).isVisible();
    assertThat(page.locator("input[autocomplete=username]")).hasValue("cs2");
    assertThat(page.locator("input[type=password]")).hasValue("");
    assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    visitor.shot(page);
    fill(page, "cs2", ApiClient.PASSWORD);
    page.waitForURL(url -> !url.contains("signin"));
  }

  @Test
  void theSessionHasANewIdAndACookieThatScriptsAndOtherSitesDoNotGet(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    Cookie session =
        page.context().cookies().stream()
            .filter(it -> it.name.equals("JSESSIONID"))
            .findFirst()
            .orElseThrow();
    assertTrue(session.httpOnly);
    assertEquals("LAX", session.sameSite.name());
    assertFalse(page.url().contains("jsessionid"));
  }

  @Test
  void whoSignsOutIsOut(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/password.xhtml");
    page.evaluate(
        "() => { const f = document.createElement('form'); f.method = 'post';"
            + " f.action = '/signout'; document.body.append(f); f.submit(); }");
    page.waitForURL(Pattern.compile(".*/signin\\.xhtml\\?out=true$"));
    assertThat(page.getByText("您已退出登录")).isVisible();
    page.navigate("/password.xhtml");
    isAtSignIn(page);
  }

  @Test
  void aSessionReadsButDoesNotChangeThroughTheApi(Visitor visitor) {
    visitor.expectingConsoleErrors();
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/password.xhtml");
    assertEquals(200, page.evaluate("() => fetch('/api/v1/offices').then(r => r.status)"));
    assertEquals(
        401,
        page.evaluate(
            "() => fetch('/api/v1/complaints', {method: 'POST', body: '{}',"
                + " headers: {'Content-Type': 'application/json'}}).then(r => r.status)"));
  }

  @Test
  void theEnglishPageIsEnglish(Visitor visitor) {
    Page page = visitor.desk();
    page.navigate("/signin.xhtml");
    page.getByText("English").click();
    assertThat(page.getByText("User name")).isVisible();
    fill(page, "cs1", "wrong");
    assertThat(page.getByText("The user name or the password is wrong.")).isVisible();
    visitor.shot(page);
  }

  @Test
  void pagesAreKeptFromCachesFramesAndForeignScripts(Visitor visitor) {
    Response answer = visitor.desk().navigate("/signin.xhtml");
    assertEquals("no-store", answer.headerValue("cache-control"));
    assertEquals("nosniff", answer.headerValue("x-content-type-options"));
    assertEquals(1, answer.headerValues(CONTENT_POLICY).size());
    String policy = answer.headerValue(CONTENT_POLICY);
    assertTrue(policy.matches(".*script-src 'self' 'nonce-[^']+'.*"), policy);
    assertTrue(policy.contains("frame-ancestors 'self'"), policy);
  }
}
