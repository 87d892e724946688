package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * A line of the customer contact register (F4): one contact, whom it went to, what became of it.
 */
@Entity
@Table(name = "intake_entry")
public class IntakeEntry {

  /** How many characters of what was said the register shows. */
  static final int GIST = 120;

  /** Of the record itself: one sequence numbers the matters of every kind. */
  @Id private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private MatterKind kind;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "desk", updatable = false)
  private Desk desk;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  @Embedded private Caller caller;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "gist")
  private String gist;

  @Column(name = "rings", updatable = false)
  private Integer rings;

  @Column(name = "first_contact_id")
  private Long firstContactId;

  @Column(name = "about_id", updatable = false)
  private Long aboutId;

  @Column(name = "handler_id")
  private Long handlerId;

  @Column(name = "department")
  private String department;

  @Column(name = "status")
  private String status;

  @Column(name = "outcome")
  private String outcome;

  @Column(name = "converted_from", updatable = false)
  private String convertedFrom;

  @Column(name = "converted_to")
  private String convertedTo;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected IntakeEntry() {}

  public IntakeEntry(MatterTaken taken) {
    Facts facts = taken.facts();
    Place place = facts.place();
    id = facts.subject().id();
    number = facts.subject().number();
    kind = taken.kind();
    branchId = place.branchId();
    officeId = place.officeId();
    zoneId = place.zoneId();
    channel = taken.channel();
    desk = taken.desk();
    receivedAt = taken.receivedAt();
    enteredAt = taken.enteredAt();
    caller = taken.caller();
    category = taken.category();
    gist = shortened(taken.content());
    rings = taken.rings();
    firstContactId = taken.firstContact();
    aboutId = taken.about();
    changedAt = taken.enteredAt();
    facts.changes().stream()
        .filter(it -> it.what().equals("convertedFrom"))
        .forEach(it -> convertedFrom = it.to());
    follow(facts);
  }

  /** Keeps up with the record: its state, whom it lies with, what was said when it moved on. */
  public final void follow(Facts facts) {
    for (Change change : facts.changes()) {
      switch (change.what()) {
        case "status" -> {
          status = change.to();
          outcome = facts.why() == null ? outcome : shortened(facts.why());
        }
        case "firstContact" -> firstContactId = id(change.to());
        case "handler", "assignee" -> handlerId = id(change.to());
        case "department" -> department = change.to();
        case "convertedTo" -> convertedTo = change.to();
        default -> {
          continue;
        }
      }
      changedAt = facts.at();
    }
  }

  public SubjectRef ref() {
    return new SubjectRef(kind.subject(), id, number);
  }

  public MatterKind kind() {
    return kind;
  }

  public String status() {
    return status;
  }

  public String convertedFrom() {
    return convertedFrom;
  }

  public String convertedTo() {
    return convertedTo;
  }

  private static Long id(String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= GIST ? text : text.substring(0, text.offsetByCodePoints(0, GIST));
  }
}
