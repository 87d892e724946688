package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.shared.Message;

/** What files say, and what is wrong with them. */
@ApplicationScoped
class ImportStore {

  private static final int LONGEST_DETAIL = 200;

  /** The columns of the table in which the cells of a row are kept. */
  private static final String CELLS =
      Stream.of(ImportColumn.values()).map(ImportColumn::stored).collect(Collectors.joining(", "));

  @Inject private Batches rows;

  void keep(Long importId, List<ImportLine> lines) {
    rows.batch(
        "insert into customer_import_row (import_id, row_number, %s) values (?, ?%s)"
            .formatted(CELLS, ", ?".repeat(ImportColumn.values().length)),
        lines,
        (insert, line) -> {
          insert.setLong(1, importId);
          insert.setInt(2, line.row());
          for (ImportColumn column : ImportColumn.values()) {
            insert.setString(3 + column.ordinal(), line.text(column));
          }
        });
  }

  List<ImportLine> kept(Long importId) {
    List<ImportLine> lines = new ArrayList<>();
    rows.each(
        "select row_number, %s from customer_import_row where import_id = ? order by row_number"
            .formatted(CELLS),
        importId,
        row -> {
          Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
          for (ImportColumn column : ImportColumn.values()) {
            String text = row.getString(2 + column.ordinal());
            if (text != null) {
              cells.put(column, text);
            }
          }
          lines.add(new ImportLine(row.getInt(1), cells));
        });
    return lines;
  }

  /** What was found before is forgotten. */
  void refuse(Long importId, List<ImportFault> faults) {
    rows.batch(
        "delete from customer_import_error where import_id = ?",
        List.of(importId),
        (delete, id) -> delete.setLong(1, id));
    int[] seq = {0};
    rows.batch(
        "insert into customer_import_error (import_id, seq, row_number, column_name, why, detail)"
            + " values (?, ?, ?, ?, ?, ?)",
        faults,
        (insert, fault) -> {
          insert.setLong(1, importId);
          insert.setInt(2, ++seq[0]);
          insert.setInt(3, fault.row());
          insert.setString(4, fault.column() == null ? null : fault.column().name());
          insert.setString(5, fault.why().key());
          insert.setString(6, detail(fault.why()));
        });
  }

  private static String detail(Message why) {
    if (why.args().isEmpty()) {
      return null;
    }
    String text = why.args().get(0).toString();
    return text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
  }
}
