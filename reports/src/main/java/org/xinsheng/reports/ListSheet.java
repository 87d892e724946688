package org.xinsheng.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as an XLSX workbook of one sheet, written row by row and so never in memory as a whole.
 *
 * <p>What a person typed never becomes a formula, also not when the sheet is saved as CSV later.
 */
public final class ListSheet implements AutoCloseable {

  /** A sheet has no more rows than that, its head and a closing line included. */
  public static final int MOST_ROWS = 100_000;

  private static final String FORMULA_SIGNS = "=+-@\t\r\n";
  private static final String TIME = "yyyy-mm-dd hh:mm";
  private static final String DAY = "yyyy-mm-dd";
  private static final int AT_ONCE = 500;
  private static final double WIDTH = 18;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final int columns;
  private int row;

  /**
   * @param name of the sheet, at most 31 characters without any of {@code \/*?:[]}
   */
  public ListSheet(OutputStream out, String name, List<String> heads) {
    workbook = new Workbook(out, "Xinsheng", "1.0");
    sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
    columns = heads.size();
    for (int column = 0; column < heads.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.value(0, column, heads.get(column));
      sheet.style(0, column).bold().set();
    }
    row = 1;
  }

  /**
   * @param cells texts, numbers, days and local times; null leaves a cell empty
   */
  public void add(List<?> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      put(column, cells.get(column));
    }
    row++;
    if (row % AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private void put(int column, Object cell) {
    if (cell instanceof LocalDateTime time) {
      sheet.value(row, column, time);
      sheet.style(row, column).format(TIME).set();
    } else if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DAY).set();
    } else if (cell instanceof BigDecimal || cell instanceof Integer || cell instanceof Long) {
      sheet.value(row, column, (Number) cell);
    } else if (cell != null) {
      sheet.inlineString(row, column, harmless(cell.toString()));
    }
  }

  /** A text that a spreadsheet would calculate gets the sign that says it is text. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** How many rows there are, the head included. */
  public int rows() {
    return row;
  }

  /** The head gets its filters, which a reader can sort and narrow the list with. */
  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns - 1);
    workbook.close();
  }
}
