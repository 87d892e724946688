package org.xinsheng.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Column;
import org.xinsheng.reports.Block.Heading;
import org.xinsheng.reports.Block.Note;
import org.xinsheng.reports.Block.Signature;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Printed;
import org.xinsheng.reports.PaperForm.Sheet;

class FormPrinterTest {

  private static final Printed BY =
      new Printed("王芳", ZonedDateTime.of(2026, 11, 23, 9, 15, 0, 0, ZoneId.of("Asia/Shanghai")));

  private static PaperForm form(Locale language, Sheet sheet, Block... blocks) {
    return new PaperForm(
        language, sheet, "锦绣花园物业服务中心", "顾客投诉处理记录", "TS-JX-2026-000001", BY, List.of(blocks));
  }

  private static PaperForm chinese(Block... blocks) {
    return form(Locale.CHINA, Sheet.PORTRAIT, blocks);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Table table(int rows) {
    List<List<String>> lines = new ArrayList<>();
    for (int row = 1; row <= rows; row++) {
      lines.add(List.of("TS-JX-2026-" + row, "电梯停运，第" + row + "次", "12.50"));
    }
    return new Table(
        List.of(Column.text("编号", 2), Column.text("内容", 5), Column.figure("金额", 1)), lines, null);
  }

  private static Block[] everything() {
    return new Block[] {
      new Boxes(
          List.of(
              Box.half("业主", "李女士"),
              Box.half("单元", "3-1-1202"),
              Box.half("渠道", null),
              Box.line("内容", "电梯停运两小时。\n第二行：老人被困。"),
              Box.tall("处理意见", ""))),
      new Heading("经过"),
      table(3),
      new Note("注：按正常工作时间计算。"),
      new BarChart(
          "投诉量",
          "本周",
          "上周",
          "",
          List.of(
              new BarChart.Bar("工程维修", new BigDecimal("12"), new BigDecimal("6")),
              new BarChart.Bar("秩序", null, BigDecimal.ZERO))),
      new Signatures(
          List.of(
              new Signature("受理人", "王芳", "2026-11-23 09:15"),
              new Signature("客户经理", null, null),
              new Signature("业主", null, null)))
    };
  }

  @Test
  void whatIsPrintedCanBeReadAndSearched() throws IOException {
    byte[] pdf = FormPrinter.print(chinese(everything()));
    String text = text(pdf);
    for (String wanted :
        List.of(
            "锦绣花园物业服务中心",
            "顾客投诉处理记录",
            "编号：TS-JX-2026-000001",
            "打印人：王芳",
            "打印时间：2026-11-23 09:15",
            "第 1 页，共 1 页",
            "电梯停运两小时。",
            "第二行：老人被困。",
            "处理意见",
            "TS-JX-2026-3",
            "工程维修",
            "12 (6)",
            "客户经理")) {
      assertTrue(text.contains(wanted), () -> wanted + " is missing in\n" + text);
    }
  }

  @Test
  void theFormSaysWhatKindOfFileItIsAndCarriesItsFont() throws IOException {
    try (PDDocument document = Loader.loadPDF(FormPrinter.print(chinese(everything())))) {
      String about =
          new String(
              document.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(about.contains("<pdfaid:part>2</pdfaid:part>"), about);
      assertTrue(about.contains("<pdfaid:conformance>U</pdfaid:conformance>"), about);
      assertTrue(about.contains("<xmp:CreateDate>2026-11-23T09:15:00+08:00<"), about);
      assertEquals(1, document.getDocumentCatalog().getOutputIntents().size());
      assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
      assertEquals("顾客投诉处理记录 TS-JX-2026-000001", document.getDocumentInformation().getTitle());
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+NotoSansSC.*"), font.getName());
          assertNotNull(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE));
          fonts++;
        }
      }
      assertEquals(1, fonts);
    }
  }

  @Test
  void theSameFormGivesTheSameBytes() {
    byte[] once = FormPrinter.print(chinese(everything()));
    assertArrayEquals(once, FormPrinter.print(chinese(everything())));
    assertTrue(once.length < 100_000, () -> once.length + " bytes");
  }

  @Test
  void everyShapeStandsForTheCharacterThatWasWritten() throws IOException {
    String written = "人心页户见金工小日行老门车风 office file fluffy – — … “引” ¥120.00 ①";
    String text = text(FormPrinter.print(chinese(new Boxes(List.of(Box.line("内容", written))))));
    assertTrue(text.contains(written), text);
  }

  @Test
  void whatTheFontHasNotPrintsAsAMark() throws IOException {
    String text =
        text(
            FormPrinter.print(
                chinese(
                    new Boxes(
                        List.of(Box.line("业主", "𠮷田😀家\u0000\u0007\uFFFE的👨‍👩‍👧门\uFE0F"))))));
    assertTrue(text.contains("〓田〓家"), text);
    assertTrue(text.contains("的〓〓〓门"), text);
  }

  @Test
  void whatSomebodyTypedIsTextAndNeverMarkup() throws IOException {
    String typed = "<b>粗</b> & \"引\" <script>x</script> ${1+1} ]]> &amp;";
    PaperForm form =
        new PaperForm(
            Locale.CHINA,
            Sheet.PORTRAIT,
            typed,
            typed,
            typed,
            new Printed(typed, BY.at()),
            List.of(
                new Heading(typed),
                new Boxes(List.of(Box.line(typed, typed))),
                Signatures.of(List.of(typed))));
    String text = text(FormPrinter.print(form)).replaceAll("\\s+", " ");
    assertTrue(text.contains("<b>粗</b> & \"引\" <script>x</script> ${1+1} ]]> &amp;"), text);
  }

  @Test
  void aLongTableRepeatsItsHeadAndCountsItsPages() throws IOException {
    byte[] pdf = FormPrinter.print(form(Locale.CHINA, Sheet.LANDSCAPE, table(450)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertTrue(pages > 5, () -> pages + " pages");
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertEquals(2, text.split("内容", -1).length, text);
        assertTrue(text.contains("第 " + page + " 页，共 " + pages + " 页"), text);
        assertTrue(
            document.getPage(page - 1).getMediaBox().getWidth()
                > document.getPage(page - 1).getMediaBox().getHeight());
      }
    }
    String text = text(pdf);
    for (int row = 1; row <= 450; row++) {
      assertTrue(text.contains("第" + row + "次"), "row " + row);
    }
  }

  @Test
  void aVeryLongTextGoesOnOverleafWithItsBorders() throws IOException {
    String text =
        text(
            FormPrinter.print(
                chinese(new Boxes(List.of(Box.line("内容", "电梯停运。".repeat(2_000) + "结束"))))));
    assertTrue(text.contains("结束"));
    assertTrue(text.contains("第 2 页"));
    String unbroken =
        text(FormPrinter.print(chinese(new Boxes(List.of(Box.half("x", "a".repeat(300)))))));
    assertEquals(300, unbroken.chars().filter(it -> it == 'a').count(), unbroken);
  }

  @Test
  void theEnglishFormHasEnglishWords() throws IOException {
    String text = text(FormPrinter.print(form(Locale.ENGLISH, Sheet.PORTRAIT, everything())));
    assertTrue(text.contains("Page 1 of 1"), text);
    assertTrue(text.contains("Printed by 王芳 at 2026-11-23 09:15"), text);
    assertFalse(text.contains("打印"), text);
    String empty = text(FormPrinter.print(form(Locale.ENGLISH, Sheet.PORTRAIT, table(0))));
    assertTrue(empty.contains("(none)"), empty);
  }

  @Test
  void manyPrintAtTheSameTime() throws Exception {
    byte[] alone = FormPrinter.print(chinese(everything()));
    ExecutorService many = Executors.newFixedThreadPool(6);
    try {
      List<Callable<byte[]>> all = new ArrayList<>();
      for (int it = 0; it < 12; it++) {
        all.add(() -> FormPrinter.print(chinese(everything())));
      }
      for (Future<byte[]> printed : many.invokeAll(all)) {
        assertArrayEquals(alone, printed.get());
      }
    } finally {
      many.shutdownNow();
    }
  }
}
