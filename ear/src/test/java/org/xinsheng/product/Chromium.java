package org.xinsheng.product;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's browser, started once for all tests of pages. */
final class Chromium implements AutoCloseable {

  static final String HOW_TO_GET_IT =
      "No Chromium found: the tests of the pages are SKIPPED. Install it (Debian: apt-get install"
          + " chromium fonts-noto-cjk) or point -Dxinsheng.chromium=… at one.";

  /** Milliseconds: a busy machine takes its time over a page or a paper to sign. */
  static final double PATIENCE = 20_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Path executable = find().orElseThrow(() -> new IllegalStateException(HOW_TO_GET_IT));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setArgs(FLAGS));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  Browser browser() {
    return browser;
  }

  static Optional<Path> find() {
    String given = System.getProperty("xinsheng.chromium", "");
    if (!given.isBlank()) {
      return Optional.of(Path.of(given));
    }
    List<String> folders =
        Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .flatMap(path -> Files.isExecutable(path) ? Stream.of(path) : Stream.empty())
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
