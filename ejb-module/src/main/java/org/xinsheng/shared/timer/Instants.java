package org.xinsheng.shared.timer;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What a native query answers for a {@code timestamp with time zone}, which differs by database.
 */
public final class Instants {

  private Instants() {}

  public static Instant of(Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof OffsetDateTime time
        ? time.toInstant()
        : ((Timestamp) column).toInstant();
  }
}
