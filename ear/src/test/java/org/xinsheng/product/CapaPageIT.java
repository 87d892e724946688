package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** A CAPA report on its pages: from a slip to its actions (CA-3, CA-4, CA-6). */
@Product
class CapaPageIT {

  private static final Pattern NUMBER = Pattern.compile("JZ-GD01-\\d{8}-\\d+");

  private static Locator field(Page page, String form, String id) {
    return page.locator("[id='" + form + ":" + id + "']");
  }

  @Test
  @Rule("CA-3")
  void theHeadMakesAReportFromASlipAndTheManagerApprovesIt(ApiClient api, Visitor visitor) {
    String slip = new CapaSteps(api).reviewedSlip();
    Page page = visitor.signIn(visitor.desk(), "clean1");
    page.navigate("/capa/new.xhtml?slip=" + slip);
    assertThat(field(page, "capa", "problem")).hasValue(Pattern.compile(".*楼道三天没有打扫.*"));
    assertThat(field(page, "capa", "why0")).hasValue("排班表漏排");
    field(page, "capa", "extent").fill("三号楼两个单元");
    field(page, "capa", "why1").fill("排班无人复核");
    field(page, "capa", "causeCategory").selectOption("STAFF_BELOW_STANDARD");
    field(page, "capa", "corrective0_responsible").fill("没有这个人");
    field(page, "capa", "corrective0_dueOn").fill("2099-01-31");
    field(page, "capa", "save").click();
    assertThat(page.locator("#content .ui-message-error").first()).isVisible();
    assertThat(field(page, "capa", "why1")).hasValue("排班无人复核");
    field(page, "capa", "corrective0_responsible").fill("worker1");
    field(page, "capa", "save").click();
    assertThat(page.locator("h1")).hasText(NUMBER);
    String number = page.locator("h1").textContent();
    page.locator(".x-act-SUBMISSION").first().click();
    field(page, "report", "perform").click();
    assertThat(page.locator(".x-case-head")).containsText("审批中");
    Page manager = visitor.signIn(visitor.desk(), "manager1");
    manager.navigate("/capa/report.xhtml?number=" + number);
    field(manager, "report", "approve").click();
    assertThat(manager.locator(".x-case-head")).containsText("实施中");
    Page worker = visitor.signIn(visitor.phone(), "worker1");
    worker.navigate("/index.xhtml");
    assertThat(worker.locator("#content")).containsText(number);
  }

  @Test
  @Rule("CA-6")
  void aNumberOfTheLedgerOpensItsReports(ApiClient api, Visitor visitor) {
    String number = new CapaSteps(api).inProgress();
    Page page = visitor.signIn(visitor.desk(), "manager1");
    page.navigate("/capa/list.xhtml");
    page.locator(".x-tile").first().click();
    assertThat(page.locator("#content")).containsText(number);
    page.navigate("/capa/list.xhtml?part=COMPLETED");
    assertThat(page.locator(".ui-datatable")).not().containsText(number);
  }
}
