package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** A slip from the complaint to its closure, by the pages of those who have to do with it. */
@Product
class SlipPageIT {

  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private static String complaint(ApiClient api) {
    String number =
        api.as("cs1").post("/complaints", Bodies.importantComplaint()).expect(201).text("/number");
    api.as("head1")
        .post("/complaints/" + number + "/validity", Map.of("validity", "VALID"))
        .expect(200);
    return number;
  }

  private static String inTenDays() {
    return LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
        .plusDays(10)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private static Locator field(Page page, String name) {
    return page.locator("[id='slip:" + name + "'], [id$=':" + name + "']").first();
  }

  private static void act(Page page, String act) {
    page.locator(".x-act-" + act).click();
    assertThat(page.locator("[id$=':actForm']")).isVisible();
  }

  private static void perform(Page page) {
    page.locator("[id$=':perform']").click();
  }

  /** head1 raises it from the case, fills what is missing and submits. */
  private static String submitted(Page page, String complaint, Visitor visitor) {
    page.navigate("/complaint/case.xhtml?number=" + complaint);
    page.locator("a[href*='/slip/new.xhtml']").click();
    assertThat(field(page, "nonconformity")).hasValue(Pattern.compile(".+"));
    field(page, "department").selectOption("ENGINEERING");
    field(page, "causeAnalysis").fill("巡查间隔过长，灯具老化未及时更换。");
    field(page, "correctiveMeasure").fill("更换灯具，改为每日巡查。");
    field(page, "responsible").fill("worker1");
    field(page, "executionDueAt").fill(inTenDays());
    visitor.shot(page);
    page.locator("[id='slip:save']").click();
    assertThat(page.locator("#messages")).containsText("已保存");
    page.waitForLoadState();
    String number = page.locator("h1.x-number").innerText();
    act(page, "SUBMISSION");
    perform(page);
    assertThat(page.locator(".x-steps .x-now").first()).containsText("审批中");
    assertThat(page.locator(".x-chain .x-step-PENDING")).containsText("管理处经理");
    return number;
  }

  private static Page at(Visitor visitor, Page window, String username, String number) {
    Page page = visitor.signIn(window, username);
    page.navigate("/slip/slip.xhtml?number=" + number);
    return page;
  }

  private static Locator card(Page page, String number) {
    return page.locator(".x-approval", new Page.LocatorOptions().setHasText(number));
  }

  @Test
  @Rule("NCR-2")
  @Rule("NCR-7")
  void fromTheComplaintToItsClosure(Visitor visitor, ApiClient api) {
    String complaint = complaint(api);
    Page head = visitor.signIn(visitor.desk(), "head1");
    String number = submitted(head, complaint, visitor);
    visitor.shot(head);
    head.navigate("/complaint/case.xhtml?number=" + complaint);
    assertThat(head.locator(".x-not-now a[href*='" + number + "']").first()).isVisible();
    visitor.shot(head);

    Page manager = visitor.signIn(visitor.phone(), "manager1");
    manager.navigate("/approval/list.xhtml");
    assertThat(card(manager, number)).containsText("更换灯具");
    assertEquals(false, manager.evaluate(SIDEWAYS));
    visitor.shot(manager);
    card(manager, number).locator("[id$=':approve']").click();
    assertThat(card(manager, number)).containsText("已批准");

    Page worker = visitor.signIn(visitor.phone(), "worker1");
    worker.locator("a[href*='" + number + "'][href*=EXECUTION]").click();
    field(worker, "done").fill("已更换全部灯具。");
    visitor.shot(worker);
    perform(worker);
    assertThat(worker.locator(".x-steps .x-now").first()).containsText("已执行");

    Page check = at(visitor, visitor.desk(), "manager1", number);
    field(check, "effective").selectOption("true");
    field(check, "remarks").fill("现场查看，照明正常。");
    visitor.shot(check);
    perform(check);
    assertThat(check.locator(".x-steps .x-now").first()).containsText("已关闭");
    visitor.shot(check);
  }

  @Test
  @Rule("NCR-2")
  void whatWasRejectedStandsBesideWhatItSaysNow(Visitor visitor, ApiClient api) {
    Page head = visitor.signIn(visitor.desk(), "head1");
    String number = submitted(head, complaint(api), visitor);
    Page manager = at(visitor, visitor.phone(), "manager1", number);
    manager.locator("[id$=':reject']").click();
    assertThat(manager.locator(".ui-message-error-detail").first()).isVisible();
    field(manager, "reason").fill("措施要写明由谁复查");
    visitor.shot(manager);
    manager.locator("[id$=':reject']").click();
    assertThat(manager.locator(".x-steps .x-now").first()).containsText("草拟");
    head.navigate("/slip/slip.xhtml?number=" + number + "&act=EDIT");
    field(head, "correctiveMeasure").fill("更换灯具，改为每日巡查，由班长复查。");
    perform(head);
    assertThat(head.locator(".x-compare ins").first()).hasText("，由班长复查");
    assertThat(head.locator(".x-revision")).containsText("措施要写明由谁复查");
    visitor.shot(head);
  }

  @Test
  @Rule("X-2")
  void whoComesSecondIsToldAndLosesNothingTyped(Visitor visitor, ApiClient api) {
    Page head = visitor.signIn(visitor.desk(), "head1");
    String number = submitted(head, complaint(api), visitor);
    Page first = at(visitor, visitor.desk(), "manager1", number);
    Page second = visitor.signIn(visitor.phone(), "manager1");
    second.navigate("/approval/list.xhtml?kind=SLIP");
    card(second, number).locator("[id$=':reject']").click();
    card(second, number).locator("[id$=':reason']").fill("请补充照片");
    first.locator("[id$=':approve']").click();
    assertThat(first.locator(".x-steps .x-now").first()).containsText("执行中");
    card(second, number).locator("[id$=':confirm']").click();
    assertThat(card(second, number)).containsText("您的决定未生效");
    assertThat(card(second, number)).containsText("请补充照片");
  }

  @Test
  @Rule("NCR-3")
  void ordinaryOnesAreApprovedTogether(Visitor visitor, ApiClient api) {
    Page head = visitor.signIn(visitor.desk(), "head1");
    String one = submitted(head, complaint(api), visitor);
    String two = submitted(head, complaint(api), visitor);
    Page manager = visitor.signIn(visitor.desk(), "manager1");
    manager.navigate("/approval/list.xhtml?kind=SLIP");
    card(manager, one).locator("input[type=checkbox]").check();
    card(manager, two).locator("input[type=checkbox]").check();
    visitor.shot(manager);
    manager.locator("[id='approvals:batch']").click();
    assertThat(manager.locator("#messages")).containsText("已批准 2 件");
    assertThat(card(manager, one)).containsText("已批准");
    assertThat(card(manager, two)).containsText("已批准");
  }

  @Test
  void theListIsNarrowedAndTakenAlong(Visitor visitor, ApiClient api) {
    Page head = visitor.signIn(visitor.desk(), "head1");
    String complaint = complaint(api);
    String number = submitted(head, complaint, visitor);
    head.locator("#navigation a[href*='/slip/list']").click();
    head.locator("#complaint").fill(complaint);
    head.locator(".x-filters button").click();
    assertThat(head.locator("#content td a.x-number").first()).hasText(number);
    visitor.shot(head);
    assertEquals(200, head.request().get("/export/slip.xlsx?complaint=" + complaint).status());
  }
}
