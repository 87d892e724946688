package org.xinsheng.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class ListSheetTest {

  private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 15);

  private static List<Row> written(List<?>... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ListSheet sheet = new ListSheet(bytes, "投诉", List.of("编号", "内容", "金额", "受理时间"))) {
      for (List<?> row : rows) {
        sheet.add(row);
      }
      assertEquals(rows.length + 1, sheet.rows());
    }
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals("投诉", read.getFirstSheet().getName());
      return read.getFirstSheet().read();
    }
  }

  @Test
  void textsNumbersAndTimesComeBackAsTheyWere() throws IOException {
    Row row =
        written(Arrays.asList("TS-1", "电梯 <坏> & \"响\" 😀", new BigDecimal("520.00"), NINE)).get(1);
    assertEquals("TS-1", row.getCellText(0));
    assertEquals("电梯 <坏> & \"响\" 😀", row.getCellText(1));
    assertEquals(0, new BigDecimal("520").compareTo(row.getCellAsNumber(2).orElseThrow()));
    assertEquals(NINE, row.getCellAsDate(3).orElseThrow());
  }

  @Test
  void aDayIsADay() throws IOException {
    Row row = written(List.of("TS-1", LocalDate.of(2026, 2, 28))).get(1);
    assertEquals(LocalDate.of(2026, 2, 28).atStartOfDay(), row.getCellAsDate(1).orElseThrow());
  }

  @Test
  void theHeadStaysInSightAndCanBeFiltered() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ListSheet sheet = new ListSheet(bytes, "投诉", List.of("编号", "内容"))) {
      for (int row = 0; row < 600; row++) {
        sheet.add(List.of("TS-" + row, "电梯"));
      }
    }
    String xml = part(bytes.toByteArray(), "xl/worksheets/sheet1.xml");
    assertTrue(xml.contains("<autoFilter ref=\"A1:B601\""), xml.substring(xml.length() - 500));
    assertTrue(xml.contains("ySplit=\"1\"") && xml.contains("state=\"frozen\""), xml);
  }

  private static String part(byte[] workbook, String name) throws IOException {
    Path file = Files.createTempFile("list", ".xlsx");
    Files.write(file, workbook);
    try (ZipFile parts = new ZipFile(file.toFile())) {
      byte[] part = parts.getInputStream(parts.getEntry(name)).readAllBytes();
      return new String(part, StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void nothingTypedBecomesAFormula() throws IOException {
    for (String text : List.of("=1+1", "+8613800000001", "-2", "@SUM(A1)", "\t=1", "\r=1")) {
      Row row = written(List.of(text)).get(1);
      assertEquals(CellType.STRING, row.getCell(0).getType(), text);
      assertTrue(row.getCellText(0).startsWith("'"), text);
    }
    assertEquals("1-2", written(List.of("1-2")).get(1).getCellText(0));
    assertEquals("", ListSheet.harmless(""));
  }

  @Test
  void anEmptyCellStaysEmpty() throws IOException {
    Row row = written(Arrays.asList("a", null, null, NINE)).get(1);
    assertTrue(row.getOptionalCell(1).map(it -> it.getRawValue() == null).orElse(true));
    assertEquals("a", row.getCellText(0));
  }

  @Test
  void manyRowsKeepTheirOrder() throws IOException {
    List<?>[] rows = new List<?>[1_201];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = List.of("TS-" + i, i);
    }
    List<Row> read = written(rows);
    assertEquals(1_202, read.size());
    assertEquals("TS-1200", read.get(1_201).getCellText(0));
  }
}
