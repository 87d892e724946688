package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list changes while somebody looks at it: what they press acts on the row they saw, or not. */
@Product
class SeenRowPageIT {

  private static final String CHANGED = "列表已有变化";

  private static int callers = 100;

  private static Locator row(Page page, String text) {
    return page.locator("li", new Page.LocatorOptions().setHasText(text));
  }

  /** Of somebody who never called before: one notice for who handles it. */
  private String register(ApiClient api) {
    ObjectNode body = Bodies.importantComplaint();
    body.putObject("customer").put("name", "来电人").put("phone", "13788000" + callers++);
    return api.as("cs1").post("/complaints", body).expect(201).text("/number");
  }

  @Test
  void whatIsNewAboveDoesNotMoveThePress(Visitor visitor, ApiClient api) {
    String seen = register(api);
    Page page = visitor.signIn(visitor.desk(), "head1");
    page.navigate("/notice/list.xhtml");
    assertThat(row(page, seen).locator("button")).isVisible();
    String late = register(api);
    row(page, seen).locator("button").click();
    assertThat(row(page, late).locator("button")).isVisible();
    assertThat(row(page, seen).locator("button")).hasCount(0);
  }

  @Test
  void whereTheRowIsGoneNothingIsDoneAndThatIsSaid(Visitor visitor, ApiClient api) {
    String seen = register(api);
    Page page = visitor.signIn(visitor.desk(), "head1");
    page.navigate("/notice/list.xhtml");
    api.as("head1").post("/notices/read", Map.of()).expect(200);
    row(page, seen).locator("button").click();
    assertThat(page.locator(".ui-messages-warn")).containsText(CHANGED);
  }

  /** The second press means the row that the first moves away before it is answered. */
  @Test
  void nothingIsDoneToTheRowThatTookThePlace(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "admin");
    page.navigate("/admin/categories.xhtml");
    List<String> before = codes(page);
    page.locator("tr", new Page.LocatorOptions().setHasText("NEIGHBOUR"))
        .locator("button[aria-label='上移']")
        .evaluate("it => { it.click(); it.nextElementSibling.click(); }");
    assertThat(page.locator(".ui-messages-warn")).containsText(CHANGED);
    List<String> moved = new ArrayList<>(before);
    Collections.swap(moved, before.indexOf("NEIGHBOUR"), before.indexOf("NEIGHBOUR") - 1);
    assertEquals(moved, codes(page));
    page.locator("tr", new Page.LocatorOptions().setHasText("NEIGHBOUR"))
        .locator("button[aria-label='下移']")
        .click();
    assertThat(page.locator(".ui-messages-warn")).hasCount(0);
    assertEquals(before, codes(page));
  }

  /** What can be done with a record is a list, too. */
  @Test
  void anActThatIsNoMoreInItsPlaceIsNotTakenForAnother(Visitor visitor, ApiClient api) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/complaint/case.xhtml?number=" + register(api));
    String send =
        """
        async row => {
          const act = document.querySelector('button[id$=":choose"]');
          const sent = new URLSearchParams(new FormData(act.form));
          sent.set(act.name, act.name);
          sent.set('row', row);
          const answer = await fetch(location.href, {method: 'POST', body: sent});
          return (await answer.text()).includes('列表已有变化');
        }
        """;
    assertEquals(true, page.evaluate(send, "WITHDRAWAL"));
    assertEquals(false, page.evaluate(send, "REPLY"));
  }

  private static List<String> codes(Page page) {
    return page.locator("td code").allInnerTexts();
  }
}
