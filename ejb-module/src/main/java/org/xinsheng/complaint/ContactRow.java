package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;

/** Who was contacted about a case, when, by whom, and what was said (INT-12). */
public record ContactRow(
    String party, String text, Instant contactedAt, Person by, Instant enteredAt)
    implements Serializable {

  public ContactRow(
      String party, String text, Instant at, String username, String name, Instant enteredAt) {
    this(party, text, at, new Person(username, name), enteredAt);
  }
}
