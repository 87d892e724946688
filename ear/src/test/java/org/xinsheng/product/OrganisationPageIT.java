package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** An administrator sets up an office with its parts, units and calendar, and forgets a person. */
@Product
class OrganisationPageIT {

  private static Locator row(Page page, String text) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(text));
  }

  @Test
  @Rule("ORG-1")
  @Rule("ORG-5")
  void anOfficeIsMadeWithZonesAndUnits(Visitor visitor, ApiClient api) {
    Page page = visitor.signIn(visitor.desk(), "admin");
    page.navigate("/admin/organisation/list.xhtml");
    visitor.shot(page);
    page.navigate("/admin/organisation/office.xhtml?branch=GZ");
    page.locator("#office\\:code").fill("PG01");
    page.locator("#office\\:names_zh").fill("云山苑");
    page.locator("#office\\:hotline").fill("<b>");
    page.locator("#office\\:save").click();
    assertThat(page.locator("#office\\:names_en[aria-invalid='true']")).isVisible();
    assertThat(page.locator("#office\\:hotline[aria-invalid='true']")).isVisible();
    assertThat(page.locator("#office\\:names_zh")).hasValue("云山苑");
    page.locator("#office\\:names_en").fill("Yunshan Court");
    page.locator("#office\\:hotline").fill("020-12345688");
    page.locator("#office\\:save").click();
    page.waitForURL("**/office.xhtml?office=PG01");
    page.locator("#parts button", new Page.LocatorOptions().setHasText("新增片区")).click();
    page.locator("#parts\\:part_code").fill("A");
    page.locator("#parts\\:part_names_zh").fill("一片区");
    page.locator("#parts\\:part_names_en").fill("Zone one");
    page.locator("#parts\\:savePart").click();
    assertThat(row(page, "一片区")).containsText("尚无管家");
    visitor.shot(page);
    page.navigate("/admin/organisation/units.xhtml?office=PG01");
    page.locator("#units\\:series").click();
    page.locator("#units\\:buildings").fill("1-2");
    page.locator("#units\\:floors").fill("x");
    page.locator("#units\\:rooms").fill("2");
    page.locator("#units\\:preview").click();
    assertThat(page.locator("#units\\:floors[aria-invalid='true']")).isVisible();
    page.locator("#units\\:floors").fill("1-3");
    page.locator("#units\\:leftFloors").fill("2");
    page.locator("#units\\:preview").click();
    assertThat(page.locator("#units")).containsText("将新增 8 户");
    visitor.shot(page);
    page.locator("#units\\:make").click();
    assertThat(row(page, "2-1-302")).isVisible();
    row(page, "2-1-302").locator("button", new Locator.LocatorOptions().setHasText("停用")).click();
    assertThat(row(page, "2-1-302")).hasCount(0);
    assertEquals(7, api.as("gm").get("/units?office=PG01").expect(200).at("/items").size());
    page.navigate("/admin/organisation/office.xhtml?office=PG01");
    page.locator("#office details summary").click();
    page.locator("#office\\:retire").click();
    assertThat(page.locator("#office")).containsText("已停用");
  }

  @Test
  @Rule("ORG-4")
  void theCalendarIsTriedBeforeItIsSaved(Visitor visitor, ApiClient api) {
    Map<String, Object> office =
        Map.of(
            "code",
            "PG02",
            "branch",
            "GZ",
            "names",
            Map.of("zh", "江畔苑", "en", "Riverside"),
            "timeZone",
            "Asia/Shanghai");
    api.as("admin").post("/offices", office).expect(201);
    Page page = visitor.signIn(visitor.phone(), "admin");
    page.navigate("/admin/organisation/calendar.xhtml?office=PG02");
    page.locator("#calendar\\:week_SATURDAY").fill("９：００～12:00 14-24");
    page.locator("#calendar\\:week_SUNDAY").fill("09:00-08:00");
    page.locator("#calendar\\:save").click();
    assertThat(page.locator("#calendar\\:week_SUNDAY[aria-invalid='true']")).isVisible();
    page.locator("#calendar\\:week_SUNDAY").fill("");
    page.locator("#calendar\\:first").fill("2027-10-01");
    page.locator("#calendar\\:last").fill("2027-10-03");
    page.locator("#calendar\\:note").fill("国庆节");
    page.locator("#calendar\\:addDays").click();
    assertThat(row(page, "国庆节")).hasCount(3);
    page.locator("#calendar\\:at").fill("2027-10-02T10:00");
    page.locator("#calendar\\:try").click();
    assertThat(page.locator("#calendar [role=status]")).containsText("监控中心");
    page.locator("#calendar\\:save").click();
    assertThat(page.locator(".ui-messages-info-summary").first()).isVisible();
    assertThat(page.locator("#calendar\\:week_SATURDAY")).hasValue("09:00-12:00 14:00-24:00");
    visitor.shot(page);
    var kept = api.as("admin").get("/offices/PG02/calendar").expect(200);
    assertEquals("24:00", kept.text("/week/SATURDAY/1/to"));
    assertEquals(3, kept.at("/days").size());
    api.as("admin").post("/offices/PG02/retirement", null).expect(200);
  }

  @Test
  @Rule("X-7")
  void aPersonIsForgottenAfterTypingTheName(Visitor visitor, ApiClient api) {
    Map<String, Object> entry =
        Map.of("office", "GD01", "name", "东方未明", "phones", java.util.List.of("13933334444"));
    String number = api.as("admin").post("/customers", entry).expect(201).text("/number");
    Page page = visitor.signIn(visitor.desk(), "admin");
    page.navigate("/admin/customer/customer.xhtml?number=" + number);
    page.locator("a[href*='erasure.xhtml']").click();
    page.locator("#erasure\\:askedOn").fill("2026-01-05");
    page.locator("#erasure\\:legalBasis").fill("个人信息保护法第四十七条");
    page.locator("#erasure\\:look").click();
    page.locator("#erasure\\:confirmation").fill("东方");
    page.locator("#erasure\\:erase").click();
    assertThat(page.locator("#erasure\\:confirmation[aria-invalid='true']")).isVisible();
    assertThat(page.locator("#erasure\\:legalBasis")).hasValue("个人信息保护法第四十七条");
    visitor.shot(page);
    page.locator("#erasure\\:confirmation").fill("东方未明");
    page.locator("#erasure\\:erase").click();
    assertThat(page.locator("#erasure")).containsText("个人信息保护法第四十七条");
    assertThat(page.locator("#erasure\\:erase")).hasCount(0);
    assertThat(page.locator("main")).not().containsText("东方未明");
    visitor.shot(page);
  }
}
