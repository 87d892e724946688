package org.xinsheng.product;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with the page that a window shows: its texts, its width, its accessibility. */
final class Inspection {

  private static final Pattern KEY =
      Pattern.compile("\\?\\?\\?|\\b(act|case|field|intake|nav|notice|page|refusal|story)\\.[a-z]");

  private static final Pattern ENGLISH_WORD = Pattern.compile("\\b[a-z]{3,}\\b");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /**
   * Names of accounts and nodes, addresses and the gaps of a text are no words of a language; what
   * says that it is in another one may be.
   */
  private static final String TEXT =
      """
      () => {
        const page = document.documentElement;
        const foreign = [...document.querySelectorAll('body code, body [lang]')]
            .filter(it => it.lang !== page.lang)
            .map(it => it.innerText);
        const text = foreign.reduce((all, it) => all.replace(it, ' '), document.body.innerText);
        return text.replace(/\\{\\w+}/g, ' ').replace(/[\\w.:]*\\/[\\w.:\\/?=&-]+/g, ' ');
      }""";

  private static final String WIDER =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private final Page page;
  private final String language;

  /** From here on the window shows this language and theme. */
  Inspection(Page page, String language, String theme) {
    this.page = page;
    this.language = language;
    String everywhere = URI.create(page.url()).resolve("/").toString();
    page.context()
        .addCookies(
            List.of(
                new Cookie("language", language).setUrl(everywhere),
                new Cookie("theme", theme).setUrl(everywhere)));
  }

  List<String> findings() {
    List<String> findings = new ArrayList<>();
    String text = (String) page.evaluate(TEXT);
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      findings.add("is not in " + language);
    }
    find(KEY, text, "an untranslated key", findings);
    if (!language.equals("en")) {
      find(ENGLISH_WORD, text, "an English word", findings);
    }
    if (page.evaluate(WIDER).equals(true)) {
      findings.add("scrolls sideways");
    }
    new AxeBuilder(page)
            .options(onlyViolations())
            .setLegacyMode(true) // a page without frames needs no second one to put them together
            .analyze()
            .getViolations()
            .stream()
            .filter(it -> GRAVE.contains(it.getImpact()))
            .map(Inspection::said)
            .forEach(findings::add);
    return findings;
  }

  /** What is in order is not told element by element. */
  private static AxeRunOptions onlyViolations() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static void find(Pattern what, String text, String name, List<String> findings) {
    Matcher matcher = what.matcher(text);
    if (matcher.find()) {
      int from = Math.max(0, matcher.start() - 20);
      findings.add(name + ": " + text.substring(from, Math.min(text.length(), matcher.end() + 20)));
    }
  }

  private static String said(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream()
            .limit(3)
            .map(CheckedNode::getHtml)
            .map(it -> it.substring(0, Math.min(it.length(), 160)))
            .collect(Collectors.joining(" | "));
  }
}
