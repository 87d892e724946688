package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;

/** One check of what a result achieved (HD-11). */
public record EffectCheckRow(
    int round, String remarks, boolean effective, Instant checkedAt, Person by)
    implements Serializable {

  public EffectCheckRow(
      int round, String remarks, boolean effective, Instant at, String username, String name) {
    this(round, remarks, effective, at, new Person(username, name));
  }
}
