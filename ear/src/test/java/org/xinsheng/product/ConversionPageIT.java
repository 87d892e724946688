package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** Another kind, from the page of a record of any kind (INT-1). */
@Product
@Rule("INT-1")
class ConversionPageIT {

  private static void choose(Page page, String form, String kind) {
    page.locator("[id='" + form + ":another:kind']").selectOption(kind);
  }

  private static void landsOn(Page page, String prefix, String old) {
    assertThat(page.locator("h1")).hasText(Pattern.compile(prefix + "-GD01-\\d{8}-\\d+"));
    assertThat(page.locator("#messages")).containsText(old);
    assertThat(page.locator(".x-case-head")).containsText(old);
  }

  @Test
  void aComplaintBecomesARepairWithItsDepartment(Visitor visitor, ApiClient api) {
    String number =
        api.as("cs1")
            .post("/complaints", Bodies.generalComplaint().put("content", "水管一直漏水"))
            .expect(201)
            .text("/number");
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/complaint/case.xhtml?number=" + number + "&act=CONVERSION");
    choose(page, "case", "REPAIR");
    page.locator("[id='case:another:department']").selectOption("ENGINEERING");
    page.locator("[id='case:perform']").click();
    assertThat(page.locator("#content .ui-message-error").first()).isVisible();
    assertThat(page.locator("[id='case:another:department']")).hasValue("ENGINEERING");
    page.locator("[id='case:another:reason']").fill("实为报修");
    visitor.shot(page);
    page.locator("[id='case:perform']").click();
    landsOn(page, "BX", number);
    assertThat(page.locator("#content")).containsText("水管一直漏水");
    page.navigate("/complaint/case.xhtml?number=" + number);
    assertThat(page.locator(".x-case-head")).containsText("BX-GD01");
    visitor.shot(page);
  }

  @Test
  @Rule("SEV-4")
  void aSuggestionBecomesAComplaintOnceItsCriteriaAreTicked(Visitor visitor, ApiClient api) {
    String number =
        api.as("cs1")
            .post(
                "/suggestions",
                Map.of(
                    "office",
                    "GD01",
                    "channel",
                    "HOTLINE",
                    "customer",
                    Map.of("name", "王芳", "phone", "13800000001", "unit", "3-1-1202"),
                    "content",
                    "楼道灯坏了两周没人修"))
            .expect(201)
            .text("/number");
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/suggestion/suggestion.xhtml?number=" + number);
    page.locator(".x-act-CONVERSION").click();
    choose(page, "suggestion", "COMPLAINT");
    page.locator("[id='suggestion:another:category']").selectOption("ENGINEERING");
    page.locator("[id='suggestion:perform']").click();
    assertThat(page.locator("#messages")).containsText("界定");
    page.locator("[id='suggestion:another:criteria'] input").nth(1).check();
    visitor.shot(page);
    page.locator("[id='suggestion:perform']").click();
    landsOn(page, "TS", number);
  }

  @Test
  void aMessageBecomesAnEnquiry(Visitor visitor, ApiClient api) {
    String number =
        api.as("cs1")
            .post(
                "/messages",
                Map.of(
                    "office",
                    "GD01",
                    "channel",
                    "HOTLINE",
                    "customer",
                    Map.of("name", "王芳", "phone", "13800000001"),
                    "content",
                    "请回电",
                    "to",
                    "eng1"))
            .expect(201)
            .text("/number");
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/matter/matter.xhtml?number=" + number);
    page.locator("[id='matter:choose']").click();
    choose(page, "matter", "ENQUIRY");
    page.locator("[id='matter:another:answer']").fill("已当场答复");
    visitor.shot(page);
    page.locator("[id='matter:turn']").click();
    landsOn(page, "ZX", number);
  }
}
