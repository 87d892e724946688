package org.xinsheng.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Files;
import org.xinsheng.attachment.Upload;

/** Attachments in a browser: on a case, and with a matter that is being taken. */
@Product
class AttachmentsPageIT {

  private static final FilePayload PHOTO =
      new FilePayload("楼道.jpg", "image/jpeg", Files.picture("jpg"));
  private static final FilePayload OTHER =
      new FilePayload("门口.png", "image/png", Files.picture("png"));

  /** Milliseconds that twenty megabytes may take on their way. */
  private static final double A_LARGE_FILE = 60_000;

  private static String taken(ApiClient api) {
    return api.as("cs1").post("/complaints", Bodies.importantComplaint()).text("/number");
  }

  private static void choose(Page page, FilePayload... files) {
    page.locator(".x-pick input[multiple]").setInputFiles(files);
  }

  @Test
  @Rule("X-4")
  void photosAreAddedAndLookedAt(Visitor visitor, ApiClient api) {
    String number = taken(api);
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/complaint/case.xhtml?number=" + number);
    assertThat(page.locator(".x-attach")).containsText("尚无附件");
    choose(page, PHOTO, OTHER);
    Locator files = page.locator(".x-files > li");
    assertThat(files).hasCount(2);
    assertThat(files.first()).containsText("楼道.jpg");
    assertThat(page.locator(".x-uploads > li")).hasCount(0);
    assertThat(page.locator(".x-file img").first()).hasJSProperty("naturalWidth", 8);
    visitor.shot(page);
    page.locator("a.x-picture").first().press("Enter");
    Locator viewer = page.locator("dialog.x-viewer");
    assertThat(viewer).isVisible();
    assertThat(viewer).containsText("楼道.jpg");
    page.keyboard().press("ArrowRight");
    assertThat(viewer).containsText("门口.png");
    page.keyboard().press("Escape");
    assertThat(viewer).hasCount(0);
  }

  @Test
  @Rule("X-4")
  void whatIsNotTakenSaysWhy(Visitor visitor, ApiClient api) {
    String number = taken(api);
    Page page = visitor.expectingConsoleErrors().signIn(visitor.phone(), "steward1");
    page.navigate("/complaint/case.xhtml?number=" + number);
    choose(page, new FilePayload("a.jpg", "image/jpeg", Files.text("<html><body>")));
    assertThat(page.locator(".x-refused")).containsText("不能添加这种文件");
    page.locator(".x-uploads button").click();
    // A browser that lies about the size meets the same bound at the server.
    page.locator(".x-drop").evaluate("it => { it.dataset.most = '99999999'; }");
    choose(page, new FilePayload("a.pdf", "application/pdf", large()));
    assertThat(page.locator(".x-refused"))
        .containsText(
            "超过 20 MB", new LocatorAssertions.ContainsTextOptions().setTimeout(A_LARGE_FILE));
    visitor.shot(page);
    choose(page, PHOTO);
    assertThat(page.locator(".x-files > li")).hasCount(1);
    assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
  }

  private static byte[] large() {
    try {
      return Files.pdfOf(Upload.MOST + 1).readAllBytes();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @Rule("X-7")
  void aMistakeIsStruckOutWithAReason(Visitor visitor, ApiClient api) {
    String number = taken(api);
    Page page = visitor.signIn(visitor.desk(), "cs1");
    page.navigate("/complaint/case.xhtml?number=" + number);
    choose(page, PHOTO);
    page.locator(".x-strike summary").click();
    page.locator(".x-strike input").fill("传错了户号");
    page.locator(".x-strike button").click();
    assertThat(page.locator(".x-struck")).containsText("传错了户号");
    assertThat(page.locator(".x-strike")).hasCount(0);
  }

  @Test
  @Rule("INT-5")
  void aLetterIsRegisteredWithItsScanAndAPhoto(Visitor visitor) {
    Page page = visitor.signIn(visitor.desk(), "cs1");
    CaseSteps steps = new CaseSteps(page).openIntake();
    steps.select("channel", "LETTER");
    assertThat(steps.field("document_shelf")).isVisible();
    choose(page, new FilePayload("来函.pdf", "application/pdf", Files.pdf()), PHOTO);
    assertThat(page.locator(".x-files > li")).hasCount(2);
    choose(page, OTHER);
    assertThat(page.locator(".x-files > li")).hasCount(3);
    page.locator(".x-remove").last().click();
    assertThat(page.locator(".x-files > li")).hasCount(2);
    steps.typeMatter("周敏", "13800000993", "来函投诉楼上漏水。");
    page.locator("[id='intake:criteria:1']").check();
    assertThat(steps.field("side").locator(".x-severity-IMPORTANT")).isVisible();
    visitor.shot(page);
    steps.field("save").click();
    steps.registered();
    assertThat(page.locator(".x-files > li")).hasCount(2);
    assertThat(page.locator(".x-files > li").first()).containsText("来函原件");
    visitor.shot(page);
  }
}
