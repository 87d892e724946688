package org.xinsheng.shared.timer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a capability tells of the rows that its sweep could not finish (DL-14). */
public interface PutOffRows {

  /** Its timer's name. */
  String sweep();

  long count();

  /**
   * @param most how many at most
   */
  List<PutOffRow> rows(int most);

  /**
   * Lets the next run take this row, in the caller's transaction.
   *
   * @return the row's number; nothing when no such row is put off
   */
  Optional<String> tryAgain(Long id, Instant now);
}
