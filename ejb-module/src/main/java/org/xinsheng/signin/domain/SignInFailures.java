package org.xinsheng.signin.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Failed sign-ins to one account or from one address since the first of them. An attempt counts
 * before its password is looked at, so that many at once cannot slip through.
 */
@Entity
@Table(name = "sign_in_failures")
public class SignInFailures {

  @Id private String subject;

  @Version private long version;

  private int failures;
  private Instant since;

  protected SignInFailures() {}

  public SignInFailures(String subject, Instant at) {
    this.subject = subject;
    this.since = at;
  }

  /**
   * Counts one more attempt.
   *
   * @param limit attempts that may fail within the window, inclusive
   * @return how long to wait, empty when the attempt may go on
   */
  public Optional<Duration> admit(int limit, Duration window, Instant at) {
    Instant end = since.plus(window);
    if (!at.isBefore(end)) {
      failures = 0;
      since = at;
    }
    if (failures >= limit) {
      return Optional.of(Duration.between(at, end));
    }
    failures++;
    return Optional.empty();
  }

  /** The attempt was none that failed. */
  public void takeBack() {
    failures = Math.max(0, failures - 1);
  }

  public void forget() {
    failures = 0;
  }
}
