package org.xinsheng.customer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.customer.domain.SheetImport;

/** What an office would become by a file: what is wrong with it, or else all that it changes. */
abstract class ImportCheck {

  private final List<ImportFault> faults = new ArrayList<>();

  final ImportCheck lines(List<ImportLine> lines) {
    lines.forEach(this::line);
    return this;
  }

  abstract void line(ImportLine line);

  abstract int added();

  abstract int changed();

  abstract int same();

  /** Everything, in the transaction of the caller. */
  abstract void save();

  final void fault(ImportLine line, ImportColumn column, String key, Serializable... args) {
    faults.add(ImportFault.of(line.row(), column, key, args));
  }

  /** In the order in which they were found. */
  final List<ImportFault> faults() {
    return faults;
  }

  final SheetImport.Counts counts(int rows) {
    int bad = (int) faults.stream().map(ImportFault::row).distinct().count();
    return new SheetImport.Counts(rows, bad, added(), changed(), same());
  }
}
