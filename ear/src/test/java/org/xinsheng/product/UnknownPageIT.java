package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

@Product
class UnknownPageIT {

  @Test
  void isExplainedAtADesk(Visitor visitor) {
    explained(visitor, visitor.desk());
  }

  @Test
  void isExplainedOnAPhone(Visitor visitor) {
    explained(visitor, visitor.phone());
  }

  private static void explained(Visitor visitor, Page page) {
    visitor.expectingConsoleErrors();
    Response response = page.navigate("/error/no-such-page.xhtml");
    visitor.shot(page);
    assertEquals(404, response.status());
    assertFalse(page.innerText("body").isBlank());
    assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"));
  }
}
