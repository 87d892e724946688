package org.xinsheng.customer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Texts;

/**
 * What the first sheet with our headings says, in either language and any order of columns.
 *
 * @param faults of the sheet itself; its lines are then of no use
 */
record ImportSheet(List<ImportLine> lines, List<ImportFault> faults) {

  static final int MOST_ROWS = 20_000;
  static final int MOST_CELLS = 60;
  private static final int LONGEST_CELL = 400;
  private static final int SECONDS = 1;

  /**
   * @throws org.xinsheng.shared.FileTypeRefused when it is no spreadsheet after all
   */
  static ImportSheet read(byte[] file, ImportKind kind) {
    SpreadsheetFile.check(file);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book.getSheets().toList()) {
        Optional<ImportSheet> found = read(sheet, kind);
        if (found.isPresent()) {
          return found.get();
        }
      }
      return refused(ImportFault.of(1, kind.key(), "import.noHeadings"));
    } catch (IOException | RuntimeException e) {
      throw e instanceof Refusal refusal ? refusal : SpreadsheetFile.refused();
    }
  }

  private static ImportSheet refused(ImportFault fault) {
    return new ImportSheet(List.of(), List.of(fault));
  }

  private static Optional<ImportSheet> read(Sheet sheet, ImportKind kind) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      Iterator<Row> all = rows.iterator();
      if (!all.hasNext()) {
        return Optional.empty();
      }
      Map<Integer, ImportColumn> headings = new HashMap<>();
      List<ImportFault> faults = headings(all.next(), kind, headings);
      if (!headings.containsValue(kind.key())) {
        return Optional.empty();
      }
      return Optional.of(
          faults.isEmpty() ? lines(all, headings) : new ImportSheet(List.of(), faults));
    }
  }

  private static List<ImportFault> headings(
      Row row, ImportKind kind, Map<Integer, ImportColumn> headings) {
    List<ImportFault> faults = new ArrayList<>();
    if (row.getCellCount() > MOST_CELLS) {
      headings.put(0, kind.key());
      return List.of(ImportFault.of(1, null, "import.tooManyColumns", MOST_CELLS));
    }
    for (Cell cell : row) {
      String heading = cell == null ? null : text(cell);
      if (heading == null) {
        continue;
      }
      Optional<ImportColumn> column = column(heading, kind);
      if (column.isEmpty()) {
        faults.add(ImportFault.of(1, null, "import.unknownColumn", shortened(heading)));
      } else if (headings.containsValue(column.get())) {
        faults.add(ImportFault.of(1, column.get(), "import.columnTwice"));
      } else {
        headings.put(cell.getColumnIndex(), column.get());
      }
    }
    return faults;
  }

  /** By its label in either language. */
  private static Optional<ImportColumn> column(String heading, ImportKind kind) {
    return kind.columns().stream()
        .filter(
            it ->
                heading.equals(Texts.in(Texts.CHINESE).label(it))
                    || heading.equalsIgnoreCase(Texts.in(Texts.ENGLISH).label(it)))
        .findFirst();
  }

  private static ImportSheet lines(Iterator<Row> rows, Map<Integer, ImportColumn> headings) {
    List<ImportLine> lines = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getCellCount() > MOST_CELLS) {
        return refused(ImportFault.of(row.getRowNum(), null, "import.tooManyColumns", MOST_CELLS));
      }
      Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
      for (Cell cell : row) {
        ImportColumn column = cell == null ? null : headings.get(cell.getColumnIndex());
        String text = column == null ? null : text(cell, column);
        if (text != null) {
          cells.put(column, text);
        }
      }
      if (!cells.isEmpty()) {
        lines.add(new ImportLine(row.getRowNum(), cells));
      }
      if (lines.size() > MOST_ROWS) {
        return refused(ImportFault.of(row.getRowNum(), null, "import.tooManyRows", MOST_ROWS));
      }
    }
    return lines.isEmpty()
        ? refused(ImportFault.of(2, null, "import.noRows"))
        : new ImportSheet(lines, List.of());
  }

  /** Dates and numbers as people would type them. */
  private static String text(Cell cell, ImportColumn column) {
    if (column == ImportColumn.BIRTHDAY && cell.getType() == CellType.NUMBER) {
      try {
        LocalDateTime date = cell.asDate();
        return date == null ? null : date.plusSeconds(SECONDS).toLocalDate().toString();
      } catch (RuntimeException noDate) {
        return text(cell);
      }
    }
    return text(cell);
  }

  private static String text(Cell cell) {
    Object value = cell.getValue();
    if (value == null || cell.getType() == CellType.ERROR) {
      return cell.getType() == CellType.ERROR ? "#" : null;
    }
    String text =
        value instanceof BigDecimal number
            ? number.stripTrailingZeros().toPlainString()
            : value.toString();
    return cleaned(text);
  }

  /** Blanks of every kind at both ends and what no page can show are left out. */
  private static String cleaned(String text) {
    String clean =
        text.replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]|[\\u200B-\\u200F\\u2060\\uFEFF]", "")
            .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "")
            .replaceFirst("^'(?=[=+\\-@])", "");
    return clean.isEmpty() ? null : shortened(clean);
  }

  private static String shortened(String text) {
    int most = Math.min(LONGEST_CELL, text.length());
    boolean split = most < text.length() && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most);
  }
}
