package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Deferral;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;

/** What was received, by whom and where; nothing that happens afterwards changes it. */
@MappedSuperclass
abstract class ReceivedMatter {

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "subject_department_id", updatable = false)
  private Long subjectDepartmentId;

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
  @Embedded private Superior superior;
  @Embedded private Deferral deferral;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "subject_staff_id", updatable = false)
  private Long subjectStaffId;

  @Column(name = "requested_by", updatable = false)
  private Instant requestedBy;

  @Column(name = "rings", updatable = false)
  private Integer rings;

  @Column(name = "read_back", updatable = false)
  private Boolean readBack;

  @Column(name = "document_shelf", updatable = false)
  private String documentShelf;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  protected ReceivedMatter() {}

  ReceivedMatter(Registration registration) {
    branchId = registration.place().branchId();
    officeId = registration.place().officeId();
    zoneId = registration.place().zoneId();
    subjectDepartmentId = registration.place().departmentId();
    channel = registration.channel();
    desk = registration.desk();
    receivedAt = registration.receivedAt();
    enteredAt = registration.enteredAt();
    deferral = registration.deferral();
    caller = registration.caller();
    superior = registration.superior();
    category = registration.category();
    content = registration.content();
    subjectStaffId = registration.subjectStaff();
    requestedBy = registration.requestedBy();
    rings = channel == Channel.HOTLINE ? registration.rings() : null;
    readBack = registration.readBack();
    documentShelf = registration.documentShelf();
    policyVersion = registration.policyVersion();
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, subjectDepartmentId);
  }

  /** The person complained about never handles, lowers or judges (HD-13). */
  public void refuseThePersonComplainedAbout(Actor actor) {
    if (actor.is(subjectStaffId)) {
      throw new RuleViolation("HD-13", Message.of("refusal.complainedAbout"));
    }
  }

  /** For the register of every contact (F4). */
  MatterTaken taken(Facts registered, Long firstContact) {
    return new MatterTaken(
        registered,
        MatterKind.COMPLAINT,
        channel,
        desk,
        receivedAt,
        enteredAt,
        caller,
        category,
        content,
        rings,
        firstContact,
        subjectStaffId);
  }

  public Caller caller() {
    return caller;
  }

  public Superior superior() {
    return superior;
  }

  public Channel channel() {
    return channel;
  }

  public Desk desk() {
    return desk;
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

  public String documentShelf() {
    return documentShelf;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Deferral deferral() {
    return deferral;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public Instant requestedBy() {
    return requestedBy;
  }

  public Long subjectStaffId() {
    return subjectStaffId;
  }

  public Long subjectDepartmentId() {
    return subjectDepartmentId;
  }

  public int policyVersion() {
    return policyVersion;
  }
}
