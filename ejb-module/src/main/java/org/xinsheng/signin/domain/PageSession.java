package org.xinsheng.signin.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A person signed in with a browser, by the SHA-256 digest of its cookie; every node sees it. */
@Entity
@Table(name = "page_session")
public class PageSession {

  /** The last activity is written at most ten times in the time that a session lasts. */
  private static final int STEPS = 10;

  @Id private String digest;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Column(name = "stamp", updatable = false)
  private String stamp;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected PageSession() {}

  /**
   * @param stamp of the password with which it was opened
   */
  public PageSession(String digest, Long staffId, String stamp, Instant at) {
    this.digest = digest;
    this.staffId = staffId;
    this.stamp = stamp;
    this.seenAt = at;
  }

  /** Until the time-out after the last activity, inclusive. */
  public boolean lastsAt(Instant now, Duration timeout) {
    return !now.isAfter(seenAt.plus(timeout));
  }

  public void seen(Instant now, Duration timeout) {
    if (now.isAfter(seenAt.plus(timeout.dividedBy(STEPS)))) {
      seenAt = now;
    }
  }

  public Long staffId() {
    return staffId;
  }

  public String stamp() {
    return stamp;
  }
}
