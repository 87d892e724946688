package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * What the monitoring centre took off-hours, in the customer service desk's list until somebody
 * there acknowledges it (INT-2).
 */
@Entity
@Table(name = "handover")
public class Handover {

  /** How many characters of the content the list shows. */
  private static final int GIST = 120;

  /** Of the record itself: one sequence numbers the matters of every kind. */
  @Id private Long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private SubjectType kind;

  @Column(name = "number", updatable = false)
  private String number;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", updatable = false)
  private Channel channel;

  @Embedded private Caller caller;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "gist", updatable = false)
  private String gist;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "first_contact_id", updatable = false)
  private Long firstContactId;

  @Column(name = "about_id", updatable = false)
  private Long aboutId;

  @Column(name = "handed_at", updatable = false)
  private Instant handedAt;

  @Column(name = "opens_at", updatable = false)
  private Instant opensAt;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  /** The same as long as it waits, so that the list reads only what is open. */
  @Column(name = "open_at")
  private Instant openAt;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "acknowledged_by")
  private Long acknowledgedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Handover() {}

  /**
   * @param handedAt when the monitoring centre took it
   * @param opensAt when the desk next opens
   * @param dueAt by when somebody there must have acknowledged it
   */
  public Handover(HandedOver matter, Instant handedAt, Instant opensAt, Instant dueAt) {
    id = matter.subject().id();
    number = matter.subject().number();
    kind = matter.subject().type();
    branchId = matter.place().branchId();
    officeId = matter.place().officeId();
    zoneId = matter.place().zoneId();
    channel = matter.channel();
    caller = matter.caller();
    category = matter.category();
    gist = shortened(matter.content());
    receivedAt = matter.receivedAt();
    firstContactId = matter.firstContact();
    aboutId = matter.about();
    this.handedAt = handedAt;
    this.opensAt = opensAt;
    this.dueAt = dueAt;
    openAt = handedAt;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= GIST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, GIST));
  }

  /**
   * Somebody at the desk has it now.
   *
   * @throws RuleViolation INT-2 when somebody had before
   */
  public Recorded acknowledge(Actor by, Instant now) {
    if (!isOpen()) {
      throw new RuleViolation("INT-2", Message.of("refusal.acknowledgedAlready"));
    }
    acknowledgedAt = now;
    acknowledgedBy = by.id();
    openAt = null;
    return new Recorded(
        Facts.of(subject(), place(), by, now, "HANDOVER_ACKNOWLEDGED")
            .with(Change.of("handover", "OPEN", "ACKNOWLEDGED")));
  }

  /** The matter goes on under another number, which is handed over by itself (INT-1). */
  public void goesOnAsAnotherKind(Instant now) {
    openAt = null;
    endedAt = now;
  }

  public boolean isOpen() {
    return openAt != null;
  }

  public SubjectRef subject() {
    return new SubjectRef(kind, id, number);
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, null);
  }

  public Instant handedAt() {
    return handedAt;
  }

  public Instant opensAt() {
    return opensAt;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
