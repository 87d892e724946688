package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** Enquiries, messages and emergencies as they are taken on the telephone. */
@Product
class MatterPageIT {

  private static Page form(Visitor visitor, String username, String kind) {
    Page page = visitor.signIn(visitor.desk(), username);
    page.navigate("/matter/new.xhtml?kind=" + kind);
    return page;
  }

  private static void type(Page page, String field, String text) {
    page.locator("[id='newMatter:" + field + "']").fill(text);
  }

  private static void save(Page page) {
    page.locator("[id='newMatter:save']").click();
  }

  @Test
  @Rule("INT-21")
  void anEmergencyNeedsNothingButWhatHappens(Visitor visitor) {
    Page page = form(visitor, "cs1", "EMERGENCY");
    save(page);
    assertThat(page.locator("#content .ui-message-error").first()).isVisible();
    type(page, "content", "三栋电梯困人");
    save(page);
    assertThat(page.locator("h1")).hasText(Pattern.compile("[A-Z]{2}-GD01-\\d{8}-\\d+"));
    assertThat(page.locator("#content")).containsText("三栋电梯困人");
  }

  @Test
  @Rule("INT-11")
  void aMessageReachesItsColleague(Visitor visitor) {
    Page page = form(visitor, "cs1", "MESSAGE");
    type(page, "customer_name", "王芳");
    type(page, "customer_phone", "13800000001");
    type(page, "content", "请下午回电，谈装修押金");
    type(page, "to", "nobody");
    save(page);
    assertThat(page.locator("#content .ui-message-error").first()).isVisible();
    assertThat(page.locator("[id='newMatter:content']")).hasValue("请下午回电，谈装修押金");
    type(page, "to", "cs2");
    save(page);
    assertThat(page.locator("h1")).hasText(Pattern.compile("[A-Z]{2}-GD01-\\d{8}-\\d+"));
    String number = page.locator("h1").textContent();
    Page addressee = visitor.signIn(visitor.desk(), "cs2");
    addressee.navigate("/matter/matter.xhtml?number=" + number);
    assertThat(addressee.locator("#content")).containsText("谈装修押金");
  }

  @Test
  @Rule("INT-10")
  void anEnquiryIsAnsweredAtOnceOrPromised(Visitor visitor) {
    Page page = form(visitor, "cs2", "ENQUIRY");
    type(page, "customer_name", "李强");
    type(page, "customer_unit", "4-1-101");
    type(page, "content", "泳池何时开放");
    type(page, "answer", "每天 9 时至 21 时");
    save(page);
    assertThat(page.locator("h1")).hasText(Pattern.compile("[A-Z]{2}-GD01-\\d{8}-\\d+"));
  }

  @Test
  @Rule("INT-1")
  @Rule("INT-7")
  void whatWasTypedGoesAlongToTheFormOfAnotherKind(Visitor visitor) {
    Page page = form(visitor, "cs1", "ENQUIRY");
    assertThat(page.locator(".x-guidance")).isVisible();
    type(page, "customer_name", "王芳");
    type(page, "content", "水管漏水，请问谁来修");
    type(page, "answer", "已记下");
    visitor.shot(page);
    page.locator(".x-kinds a[href$='/repair/new.xhtml']").click();
    assertThat(page.locator("[id='job:content']")).hasValue("水管漏水，请问谁来修");
    assertThat(page.locator("[id='job:customer_name']")).hasValue("王芳");
    assertThat(page.locator(".x-guidance")).isVisible();
    visitor.shot(page);
    page.locator(".x-kinds a[href$='/intake/new.xhtml']").click();
    assertThat(page.locator("[id='intake:content']")).hasValue("水管漏水，请问谁来修");
    page.locator(".x-kinds a[href$='kind=ENQUIRY']").click();
    assertThat(page.locator("[id='newMatter:answer']")).hasValue("已记下");
    page.navigate("/repair/new.xhtml");
    assertThat(page.locator("[id='job:content']")).hasValue("");
  }
}
