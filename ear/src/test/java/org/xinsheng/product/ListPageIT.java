package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** What a list is for: found by a word, kept under a name, arranged, taken along. */
@Product
class ListPageIT {

  private static String number;

  @BeforeAll
  static void register(ApiClient api) {
    number =
        api.as("cs1")
            .post("/complaints", Bodies.generalComplaint().put("content", "=地下车库积水，孔雀鱼缸被淹"))
            .expect(201)
            .text("/number");
  }

  @Test
  void twoCharactersFindWhatWasSaid(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.keyboard().press("/");
    assertThat(page.locator(".x-find input")).isFocused();
    page.keyboard().type("孔雀");
    page.keyboard().press("Enter");
    assertThat(page.locator("#content a.x-number")).hasText(number);
    page.navigate("/complaint/list.xhtml?q=孔雀");
    assertThat(page.locator("#content a.x-number")).hasText(number);
  }

  @Test
  void aFilterIsKeptUnderANameAndRemovedAgain(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "head1");
    page.navigate("/complaint/list.xhtml?severity=MAJOR&sort=DUE");
    page.locator("#list-tools summary").first().click();
    page.locator("[id='list-tools:name']").fill("重大先到期");
    page.locator("[id='list-tools:keep']").click();
    assertThat(page.locator("#messages")).containsText("重大先到期");
    page.navigate("/complaint/list.xhtml");
    page.locator("#list-tools summary").first().click();
    page.locator(".x-saved a").first().click();
    assertTrue(page.url().endsWith("?severity=MAJOR&sort=DUE"), page.url());
    page.locator("#list-tools summary").first().click();
    page.locator(".x-saved a").nth(1).click();
    assertThat(page.locator("#messages")).containsText("已删除");
    assertThat(page.locator(".x-saved")).hasCount(0);
  }

  @Test
  void whatIsRefusedStaysInTheListAsItWas(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "chief1");
    page.navigate("/complaint/list.xhtml?severity=GENERAL");
    page.locator("#list-tools summary").first().click();
    page.locator("[id='list-tools:keep']").click();
    assertThat(page.locator("#messages")).not().isEmpty();
    assertThat(page.locator("#content select[name=severity]")).hasValue("GENERAL");
  }

  @Test
  void aColumnThatIsLeftOutStaysAway(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "manager1");
    page.navigate("/complaint/list.xhtml");
    int columns = page.locator("#content thead th").count();
    page.locator("#list-tools summary").nth(1).click();
    page.locator("#list-tools input[value='field.handler']").uncheck();
    page.locator("[id='list-tools:choose']").click();
    assertThat(page.locator("#content thead th")).hasCount(columns - 1);
    page.navigate("/complaint/list.xhtml?sort=DUE");
    assertThat(page.locator("#content thead th")).hasCount(columns - 1);
  }

  @Test
  @Rule("X-3")
  void theFileHoldsWhatTheListShowsAndNoMore(Visitor visitor) throws IOException {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    byte[] file = page.request().get("/export/complaint.xlsx?q=孔雀").body();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals(2, rows.size());
      assertEquals("编号", rows.get(0).getCellText(0));
      assertEquals(number, rows.get(1).getCellText(0));
      assertTrue(rows.get(1).getCellText(7).startsWith("'="), "no formula");
      assertTrue(rows.get(1).getCellText(10).contains("*"), "masked");
    }
    visitor.expectingConsoleErrors();
    assertEquals(404, page.request().get("/export/audit.xlsx").status());
  }

  @Test
  @Rule("X-5")
  void everyListIsTakenAlongAndOnlyByWhoMaySeeIt(Visitor visitor) throws IOException {
    Page desk = visitor.signIn(visitor.desk(), "cs1");
    visitor.expectingConsoleErrors();
    for (String list :
        List.of("complaint", "suggestion", "register", "job", "call", "follow_up", "meeting")) {
      byte[] file = desk.request().get("/export/" + list + ".xlsx").body();
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        Row heads = workbook.getFirstSheet().read().get(0);
        assertEquals("编号", heads.getCellText(0), list);
      }
    }
    for (String list : List.of("customer", "staff", "trail")) {
      assertEquals(403, desk.request().get("/export/" + list + ".xlsx").status(), list);
    }
    Page administrator = visitor.signIn(visitor.desk(), "admin");
    for (String list : List.of("customer", "staff", "trail")) {
      byte[] file = administrator.request().get("/export/" + list + ".xlsx").body();
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        assertTrue(workbook.getFirstSheet().read().size() > 1, list);
      }
    }
  }

  @Test
  @Rule("X-5")
  void theRegisterIsKeptArrangedAndTakenAlongAsItIsAskedFor(Visitor visitor) throws IOException {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/intake/register.xhtml?q=" + number);
    assertThat(page.locator("#content a.x-number").first()).hasText(number);
    int columns = page.locator("#content thead th").count();
    page.locator("#list-tools summary").nth(1).click();
    page.locator("#list-tools input[value='field.channel']").uncheck();
    page.locator("[id='list-tools:choose']").click();
    assertThat(page.locator("#content thead th")).hasCount(columns - 1);
    byte[] file = page.request().get("/export/register.xlsx?q=" + number).body();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals(2, rows.size());
      assertEquals(number, rows.get(1).getCellText(0));
      assertTrue(rows.get(1).getCellText(10).contains("*"), "masked");
    }
  }
}
