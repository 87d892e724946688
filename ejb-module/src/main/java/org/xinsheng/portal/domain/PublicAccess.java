package org.xinsheng.portal.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** The door to one matter: its number, and the digest of the code that opens it (INT-18). */
@Entity
@Table(name = "public_access")
public class PublicAccess {

  @Id private String number;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type", updatable = false)
  private SubjectType subjectType;

  @Column(name = "subject_id", updatable = false)
  private Long subjectId;

  @Column(name = "code_digest", updatable = false)
  private String codeDigest;

  @Column(name = "key_digest", updatable = false)
  private String keyDigest;

  @Column(name = "body_digest", updatable = false)
  private String bodyDigest;

  @Column(name = "salt", updatable = false)
  private String salt;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  protected PublicAccess() {}

  /**
   * @param keyDigest of the sender's own key, null where they sent none
   * @param bodyDigest of what they sent
   */
  public PublicAccess(
      SubjectRef subject,
      QueryCode code,
      String salt,
      String keyDigest,
      String bodyDigest,
      Instant now) {
    number = subject.number();
    subjectType = subject.type();
    subjectId = subject.id();
    codeDigest = code.digest(number);
    this.salt = salt;
    this.keyDigest = keyDigest;
    this.bodyDigest = bodyDigest;
    openedAt = now;
  }

  public boolean opensWith(QueryCode code) {
    return code.opens(number, codeDigest);
  }

  public boolean isOf(String otherBody) {
    return bodyDigest.equals(otherBody);
  }

  public SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId, number);
  }

  public String salt() {
    return salt;
  }
}
