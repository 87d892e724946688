package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * Whether the office manager checks what a result achieved: of every MAJOR case, of others where
 * the lot falls on them (HD-11). The lot follows from number and round, so that anybody can draw it
 * again.
 */
@Entity
@Table(name = "effect_lot")
public class EffectLot {

  @Id
  @GeneratedValue(generator = "effect_lot_seq")
  @SequenceGenerator(name = "effect_lot_seq", sequenceName = "effect_lot_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "round", updatable = false)
  private int round;

  @Column(name = "major")
  private boolean major;

  @Column(name = "drawn", updatable = false)
  private boolean drawn;

  @Column(name = "waits")
  private boolean waits;

  @Column(name = "resolved_at", updatable = false)
  private Instant resolvedAt;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "effective")
  private Boolean effective;

  protected EffectLot() {}

  /**
   * @param percent the share of other cases that is drawn
   */
  public EffectLot(Complaint resolved, int percent, Instant at) {
    complaintId = resolved.id();
    officeId = resolved.place().officeId();
    round = resolved.round();
    major = resolved.severity() == Severity.MAJOR;
    drawn = !major && fallsOn(resolved.number().text(), round, percent);
    waits = major || drawn;
    resolvedAt = at;
  }

  /** Whether the first four bytes of the SHA-256 of {@code number/round}, modulo 100, are below. */
  public static boolean fallsOn(String number, int round, int percent) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((number + "/" + round).getBytes(StandardCharsets.UTF_8));
      return Integer.remainderUnsigned(ByteBuffer.wrap(hash).getInt(), 100) < percent;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The case became MAJOR after its result. */
  public void becameMajor() {
    major = true;
    waits = checkedAt == null;
  }

  /** The owner was not satisfied: another result will be checked. */
  public void isOver() {
    waits = false;
  }

  /** What is not effective waits for the next check. */
  public void checked(boolean found, Instant now) {
    checkedAt = now;
    effective = found;
    waits = !found;
  }

  /** Whether the last check found it without effect. */
  public boolean isWithoutEffect() {
    return Boolean.FALSE.equals(effective);
  }

  public boolean isDrawn() {
    return drawn;
  }
}
