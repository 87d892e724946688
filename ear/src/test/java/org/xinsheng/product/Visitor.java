package org.xinsheng.product;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who uses the pages with a browser of their own, in Chinese, at a desk or on a phone.
 * After the test the extension fails it if the browser's console had errors that nobody expected,
 * and keeps a screenshot of every open page if it failed.
 */
public final class Visitor implements AutoCloseable {

  private final Browser browser;
  private final URI address;
  private final String test;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private boolean errorsExpected;
  private int shots;

  Visitor(Browser browser, URI address, String test) {
    this.browser = browser;
    this.address = address;
    this.test = test;
  }

  /** A new browser window 1440 px wide, signed in as nobody, with nothing opened yet. */
  public Page desk() {
    return window(1440, 900, "zh-CN");
  }

  /** A new browser window 390 px wide. */
  public Page phone() {
    return window(390, 844, "zh-CN");
  }

  /** A new browser window of any size, for a language such as {@code en}. */
  public Page window(int width, int height, String language) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
    context.setDefaultTimeout(Chromium.PATIENCE);
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(errors::add);
    pages.add(page);
    return page;
  }

  /** Signs in a demo account, in a window that may show anything. */
  public Page signIn(Page page, String username) {
    page.navigate("/");
    page.locator("input[autocomplete=username]").fill(username);
    page.locator("input[type=password]").fill(ApiClient.PASSWORD);
    page.locator("form:has(input[type=password]) [type=submit]").click();
    page.locator("input[type=password]")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    return page;
  }

  /** Keeps a picture as {@code target/it/screenshots/<Test>-<method>-<n>.png}. */
  public Path shot(Page page) {
    Path file =
        Folders.create(ProductServer.work().resolve("screenshots"))
            .resolve(test + "-" + ++shots + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  /** What the console called errors, script exceptions included. */
  public List<String> consoleErrors() {
    return List.copyOf(errors);
  }

  /** For tests that provoke an error, such as a page that is not there. */
  public Visitor expectingConsoleErrors() {
    errorsExpected = true;
    return this;
  }

  void after(boolean failed) {
    if (failed) {
      pages.stream().filter(page -> !page.isClosed()).forEach(this::shot);
    } else if (!errorsExpected && !errors.isEmpty()) {
      throw new AssertionError("errors in the browser's console: " + errors);
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
