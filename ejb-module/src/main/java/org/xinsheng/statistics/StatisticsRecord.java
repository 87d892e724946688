package org.xinsheng.statistics;

import java.io.Serializable;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.OfficeTime;

/**
 * A case behind a number.
 *
 * @param office its code
 */
public record StatisticsRecord(String office, OfficeTime time, RegisterLine line)
    implements Serializable {

  static StatisticsRecord of(OfficeRow office, RegisterLine line) {
    return new StatisticsRecord(office.code(), office.time(), line);
  }

  Cursor cursor() {
    return Cursor.of(office, line.receivedAt(), line.id());
  }
}
