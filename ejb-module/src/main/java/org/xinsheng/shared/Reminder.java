package org.xinsheng.shared;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What somebody is reminded of. Nothing happened to a record, so the trail has no entry.
 *
 * @param fact names this reminder among all; one fact reaches a person once
 * @param act code with a text {@code notice.CODE}
 * @param args what stands in the text's gaps
 */
public record Reminder(
    String fact,
    Long staffId,
    String act,
    SubjectRef subject,
    List<Serializable> args,
    Instant at) {

  public Reminder {
    args = List.copyOf(args);
  }
}
