package org.xinsheng.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xinsheng.reports.Block.Column;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Printed;
import org.xinsheng.reports.PaperForm.Sheet;

/** A register as wide as the weekly one; {@code -Dregister.lines=5000} prints one as long (F8). */
class LongRegisterTest {

  private static final int LINES = Integer.getInteger("register.lines", 500);

  private static final List<Column> COLUMNS =
      Stream.of("序号", "编号", "受理时间", "渠道", "类别", "级别", "部门", "处理人", "有效性", "答复", "处理", "满意", "状态")
          .map(it -> Column.text(it, 1))
          .toList();

  private static List<String> line(int number) {
    return List.of(
        String.valueOf(number),
        "TS-GD01-20261123-%06d".formatted(number),
        "2026-11-23 09:15",
        "服务热线",
        "工程维修",
        "重要",
        "工程部",
        "王芳",
        "有效投诉",
        "按时",
        "超时",
        "是",
        "处理中");
  }

  @Test
  void everyLineOfALongRegisterIsPrintedOnce() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (int number = 1; number <= LINES; number++) {
      lines.add(line(number));
    }
    ZonedDateTime at = ZonedDateTime.of(2026, 11, 30, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    byte[] pdf =
        FormPrinter.print(
            new PaperForm(
                Locale.CHINA,
                Sheet.LANDSCAPE,
                "翠湖花园",
                "客户投诉登记表",
                "GD01-2026-W48",
                new Printed("李婷", at),
                List.of(new Table(COLUMNS, lines, null))));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertEquals(LINES, text.split("工程维修", -1).length - 1);
      assertEquals(document.getNumberOfPages(), text.split("受理时间", -1).length - 1);
      assertTrue(text.contains("共 " + document.getNumberOfPages() + " 页"));
    }
  }
}
