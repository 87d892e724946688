package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;

/** What was received; of it only the first contact may ever change (INT-3). */
@MappedSuperclass
public abstract class ReceivedContact {

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

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "rings", updatable = false)
  private Integer rings;

  @Column(name = "read_back", updatable = false)
  private Boolean readBack;

  @Column(name = "first_contact_id")
  private Long firstContactId;

  @Column(name = "taken_by_steward")
  private boolean takenBySteward;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  protected ReceivedContact() {}

  /**
   * @throws RuleViolation INT-14 for what was received in the future
   */
  protected ReceivedContact(Contact contact) {
    branchId = contact.place().branchId();
    officeId = contact.place().officeId();
    zoneId = contact.place().zoneId();
    channel = contact.channel();
    desk = contact.desk();
    receivedAt = contact.receivedAt();
    enteredAt = contact.enteredAt();
    if (receivedAt.isAfter(enteredAt)) {
      throw RuleViolation.at("receivedAt", "INT-14", Message.of("refusal.inFuture"));
    }
    caller = contact.caller();
    category = contact.category();
    content = contact.content();
    rings = contact.rings();
    readBack = contact.readBack();
    firstContactId = contact.firstContact();
    takenBySteward = contact.takenBySteward();
    policyVersion = contact.policyVersion();
  }

  /** First-contact ownership goes to someone else. */
  protected Change ownedBy(Long staffId, boolean asSteward) {
    Change change = Change.of("firstContact", firstContactId, staffId);
    firstContactId = staffId;
    takenBySteward = asSteward;
    return change;
  }

  /**
   * @param departmentId the one that has it, null for none
   */
  protected Place placeOf(Long departmentId) {
    return new Place(branchId, officeId, zoneId, departmentId);
  }

  public Channel channel() {
    return channel;
  }

  public Desk desk() {
    return desk;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public Caller caller() {
    return caller;
  }

  public String category() {
    return category;
  }

  public String content() {
    return content;
  }

  public Integer rings() {
    return rings;
  }

  public Boolean readBack() {
    return readBack;
  }

  public Long firstContactId() {
    return firstContactId;
  }

  public boolean isTakenBySteward() {
    return takenBySteward;
  }

  public int policyVersion() {
    return policyVersion;
  }
}
