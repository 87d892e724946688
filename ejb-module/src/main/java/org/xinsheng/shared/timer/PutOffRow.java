package org.xinsheng.shared.timer;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row that a sweep put off, because it failed again and again.
 *
 * @param sweep its timer's name
 * @param number of the record that the row belongs to; null where its owner has yet to say it
 * @param kind which of the record's rows, null where it has but one
 * @param since of the first failure; null for those that failed before that was kept
 */
public record PutOffRow(
    String sweep,
    Long id,
    String number,
    String kind,
    int failures,
    Instant since,
    Instant nextTryAt,
    String lastFailure)
    implements Serializable {

  public PutOffRow called(String name) {
    return new PutOffRow(sweep, id, name, kind, failures, since, nextTryAt, lastFailure);
  }
}
