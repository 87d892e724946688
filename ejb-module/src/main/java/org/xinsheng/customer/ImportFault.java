package org.xinsheng.customer;

import java.io.Serializable;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.shared.Message;

/**
 * Why a row cannot be taken.
 *
 * @param row as spreadsheets count, the first is 1
 * @param column null where it is about the row or the sheet as a whole
 */
public record ImportFault(int row, ImportColumn column, Message why) implements Serializable {

  static ImportFault of(int row, ImportColumn column, String key, Serializable... args) {
    return new ImportFault(row, column, Message.of(key, args));
  }
}
