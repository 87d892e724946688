package org.xinsheng.portal.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often strangers did one thing since the first time within a window, on all nodes. */
@Entity
@Table(name = "public_count")
public class PublicCount {

  @Id private String subject;

  @Version private long version;

  private int times;
  private Instant since;

  protected PublicCount() {}

  public PublicCount(String subject, Instant at) {
    this.subject = subject;
    this.since = at;
  }

  /**
   * Counts once more.
   *
   * @param limit times within the window, inclusive
   * @return how long to wait, empty when it may go on
   */
  public Optional<Duration> admit(int limit, Duration window, Instant at) {
    if (!at.isBefore(since.plus(window))) {
      times = 0;
      since = at;
    }
    Optional<Duration> wait = waiting(limit, window, at);
    times += wait.isPresent() ? 0 : 1;
    return wait;
  }

  /** The same without counting. */
  public Optional<Duration> waiting(int limit, Duration window, Instant at) {
    Instant end = since.plus(window);
    return times >= limit && at.isBefore(end)
        ? Optional.of(Duration.between(at, end))
        : Optional.empty();
  }
}
