package org.xinsheng.emergency.domain;

import static org.xinsheng.emergency.domain.EmergencyStatus.REGISTERED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.TakenMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** Somebody is in danger; who is on duty and the chief steward know at once (INT-21). */
@Entity
@Table(name = "emergency")
public class Emergency extends TakenMatter {

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private EmergencyStatus status;

  @Column(name = "location", updatable = false)
  private String location;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "acknowledged_by")
  private Long acknowledgedBy;

  @Column(name = "dispatched_whom")
  private String dispatchedWhom;

  @Column(name = "dispatched_at")
  private Instant dispatchedAt;

  @Column(name = "dispatched_by")
  private Long dispatchedBy;

  @Column(name = "result")
  private String result;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private Long doneBy;

  protected Emergency() {}

  /**
   * @param location where help is needed, null where the unit says it or nobody knows
   */
  public Emergency(Taking taking, String location) {
    super(taking);
    this.location = location;
    status = REGISTERED;
  }

  /**
   * Somebody in charge knows, and has it from now on.
   *
   * @param at not before it was received, not in the future
   */
  public Recorded acknowledge(Actor by, Instant at, Instant now) {
    requirePossible(EmergencyAct.ACKNOWLEDGEMENT);
    requireBetween("acknowledgedAt", at, receivedAt(), now);
    Change change = become(EmergencyAct.ACKNOWLEDGEMENT);
    Change handler = acknowledgedBy(by, at);
    return new Recorded(
        toldToAll(facts("EMERGENCY_ACKNOWLEDGED", by, at).with(change).with(handler)));
  }

  /**
   * Somebody is on the way. Who sends help knows of it: what was not acknowledged is so by the same
   * act.
   *
   * @param at not before it was received, not in the future
   */
  public Recorded dispatch(String whom, Actor by, Instant at, Instant now) {
    requirePossible(EmergencyAct.DISPATCH);
    requireBetween("dispatchedAt", at, acknowledgedAt == null ? receivedAt() : acknowledgedAt, now);
    Change handler =
        acknowledgedAt == null
            ? acknowledgedBy(by, at)
            : Change.of("handler", acknowledgedBy, acknowledgedBy);
    Change change = become(EmergencyAct.DISPATCH);
    dispatchedWhom = whom;
    dispatchedAt = at;
    dispatchedBy = by.id();
    return new Recorded(
        toldToAll(facts("EMERGENCY_DISPATCHED", by, at).with(change).with(handler).because(whom)));
  }

  /**
   * @param at not before somebody was sent, not in the future
   */
  public Recorded done(String what, Actor by, Instant at, Instant now) {
    requirePossible(EmergencyAct.COMPLETION);
    requireBetween("doneAt", at, dispatchedAt, now);
    Change change = become(EmergencyAct.COMPLETION);
    result = what;
    doneAt = at;
    doneBy = by.id();
    endedAt(now);
    return new Recorded(
        toldToAll(facts("EMERGENCY_DONE", by, at).with(change).because(what))
            .telling(new Recipient.Person(firstContactId())));
  }

  /** A false alarm, or entered by mistake. */
  public Recorded cancel(String reason, Actor by, Instant now) {
    return new Recorded(toldToAll(end(EmergencyAct.CANCELLATION, reason, by, now)));
  }

  private Change acknowledgedBy(Actor by, Instant at) {
    acknowledgedAt = at;
    acknowledgedBy = by.id();
    return Change.of("handler", null, by.id());
  }

  private static Facts toldToAll(Facts facts) {
    return facts.telling(Role.DUTY_OFFICER, Role.DUTY_FOREMAN, Role.CHIEF_STEWARD);
  }

  @Override
  public MatterKind kind() {
    return MatterKind.EMERGENCY;
  }

  @Override
  public EmergencyStatus status() {
    return status;
  }

  /** Who acknowledged it, null before. */
  @Override
  public Long handlerId() {
    return acknowledgedBy;
  }

  @Override
  protected Facts registered(Facts facts) {
    return toldToAll(facts);
  }

  @Override
  protected Change become(MatterAct act) {
    requirePossible(act);
    EmergencyStatus before = status;
    status = ((EmergencyAct) act).leadsTo();
    return Change.of("status", before, status);
  }

  public String location() {
    return location;
  }

  public Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  public Long acknowledgedBy() {
    return acknowledgedBy;
  }

  public String dispatchedWhom() {
    return dispatchedWhom;
  }

  public Instant dispatchedAt() {
    return dispatchedAt;
  }

  public Long dispatchedBy() {
    return dispatchedBy;
  }

  public String result() {
    return result;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public Long doneBy() {
    return doneBy;
  }
}
