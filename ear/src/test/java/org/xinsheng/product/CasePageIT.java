package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** A case in a browser, from the call to its end, and what must not go wrong on the way. */
@Product
class CasePageIT {

  @Test
  @Rule("HD-1")
  @Rule("HD-8")
  @Rule("FU-2")
  void aCaseFromTheCallToItsEnd(Visitor visitor) {
    Page desk = visitor.signIn(visitor.desk(), "cs1");
    CaseSteps cs1 = new CaseSteps(desk);
    String number = cs1.registerByKeyboard("电梯口垃圾三天没有清理，异味很大。");
    cs1.stateIs("REGISTERED");
    cs1.choose("REPLY").fill("text", "今天下午五点前清理完毕。").done();
    cs1.stateIs("IN_PROGRESS");
    cs1.choose("VALIDITY").select("validity", "VALID").done();
    recordResult(cs1);
    cs1.stateIs("RESOLVED");
    assertThat(desk.locator(".x-not-now li", new Page.LocatorOptions().setHasText("FU-2")))
        .isVisible();
    visitor.shot(desk);

    CaseSteps cs2 = new CaseSteps(visitor.signIn(visitor.desk(), "cs2"));
    cs2.open(number).choose("FOLLOW_UP").select("reached", "true");
    assertThat(cs2.field("satisfaction")).isVisible();
    cs2.select("satisfaction", "SATISFIED").fill("handlingOpinion", "处理及时。").done();
    cs2.choose("CLOSURE").done();
    cs2.stateIs("CLOSED");
  }

  /** The fields that the cause requires appear with it; leaving one out is refused at the field. */
  private static void recordResult(CaseSteps steps) {
    steps.choose("RESULT").select("cause", "FACILITY_LIMIT");
    assertThat(steps.field("improvement")).isVisible();
    steps
        .fill("result", "已清理并消毒。")
        .fill("causeAnalysis", "垃圾桶容量不足。")
        .fill("correctiveMeasure", "增设垃圾桶，每日两次清运。")
        .fill("explanation", "已向业户说明。")
        .refused();
    assertThat(steps.field("improvement")).hasAttribute("aria-invalid", "true");
    assertThat(steps.field("result")).hasValue("已清理并消毒。");
    steps.fill("improvement", "每日巡查并记录。").done();
  }

  /** From the start page on a phone an assignee needs two clicks and the words between them. */
  @Test
  @Rule("INT-19")
  void whatIsForwardedIsAnsweredOnAPhone(Visitor visitor) {
    CaseSteps cs1 = new CaseSteps(visitor.signIn(visitor.desk(), "cs1"));
    String number = cs1.registerByKeyboard("单元门禁失灵，请工程部检修。");
    cs1.choose("ASSIGNMENT").fill("account", "门禁失灵，请今日检修。").refused();
    cs1.select("department", "CLEANING").done();
    cs1.stateIs("IN_PROGRESS");
    Page phone = visitor.signIn(visitor.phone(), "clean1");
    phone.locator("a[href*='" + number + "'][href*='act=ANSWER']").click();
    CaseSteps clean1 = new CaseSteps(phone);
    clean1.fill("text", "非本部门事项，已转告工程部。").select("done", "false").done();
    assertThat(phone.locator(".x-status-ANSWERED")).isVisible();
    assertThat(phone.locator(".x-timeline")).containsText("非本部门事项");
    visitor.shot(phone);
  }

  @Test
  void aDoubleClickRegistersOnce(Visitor visitor, ApiClient api) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    CaseSteps steps = new CaseSteps(page).openIntake();
    steps.typeMatter("双击", "13800000991", "楼上深夜装修。");
    page.locator("[id='intake:criteria:1']").check();
    assertThat(steps.field("side").locator(".x-severity-IMPORTANT")).isVisible();
    steps.field("save").dblclick();
    steps.registered();
    int found = api.as("cs1").get("/complaints?q=13800000991").expect(200).at("/items").size();
    assertEquals(1, found);
  }

  @Test
  @Rule("SEV-4")
  @Rule("X-2")
  void whatWasTypedOutlivesARefusal(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    CaseSteps steps = new CaseSteps(page).openIntake();
    steps.typeMatter("陈静", "13800000992", "广场舞音响过大。");
    steps.fill("ringsBeforeAnswer", "三");
    steps.field("save").click();
    assertThat(steps.field("ringsBeforeAnswerMessage")).containsText("整数");
    steps.fill("ringsBeforeAnswer", "3").field("save").click();
    assertThat(steps.field("criteriaMessage")).isVisible();
    assertThat(steps.field("content")).hasValue("广场舞音响过大。");
    assertThat(steps.field("customer_name")).hasValue("陈静");
  }

  @Test
  @Rule("X-2")
  void theLaterOfTwoLosesNothing(Visitor visitor) {
    CaseSteps cs1 = new CaseSteps(visitor.signIn(visitor.desk(), "cs1"));
    String number = cs1.registerByKeyboard("地下车库灯不亮。");
    Page other = visitor.signIn(visitor.desk(), "cs2");
    CaseSteps cs2 = new CaseSteps(other);
    cs2.open(number).choose("REPLY").fill("text", "已报工程部，今晚修复。");
    cs1.choose("REPLY").fill("text", "已派工。").done();
    cs2.refused();
    assertThat(other.locator(".ui-messages-error-summary")).containsText("X-2");
    assertThat(cs2.field("text")).hasValue("已报工程部，今晚修复。");
    assertThat(other.locator(".x-timeline")).containsText("已派工。");
    cs2.done();
    assertThat(other.locator(".x-timeline")).containsText("已报工程部，今晚修复。");
  }
}
