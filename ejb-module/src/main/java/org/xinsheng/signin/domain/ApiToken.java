package org.xinsheng.signin.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A bearer token by its SHA-256 digest; the token itself is never stored. */
@Entity
@Table(name = "api_token")
public class ApiToken {

  @Id private String digest;

  @Column(name = "staff_id")
  private Long staffId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiToken() {}

  public ApiToken(String digest, Long staffId, Instant at, Duration validity) {
    this.digest = digest;
    this.staffId = staffId;
    this.issuedAt = at;
    this.expiresAt = at.plus(validity);
  }

  public void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }

  /** Until its expiry, exclusive. */
  public boolean opensAt(Instant at) {
    return revokedAt == null && at.isBefore(expiresAt);
  }

  public Long staffId() {
    return staffId;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
