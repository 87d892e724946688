package org.xinsheng.customer;

import java.util.EnumMap;
import java.util.Map;
import org.xinsheng.customer.domain.ImportColumn;

/**
 * One row of a file as it was typed.
 *
 * @param row as spreadsheets count, the first is 1
 * @param cells without those that hold nothing
 */
record ImportLine(int row, Map<ImportColumn, String> cells) {

  ImportLine {
    cells = cells.isEmpty() ? Map.of() : new EnumMap<>(cells);
  }

  /** Null where nothing stands. */
  String text(ImportColumn column) {
    return cells.get(column);
  }
}
