package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** What its owner brought by the web is GENERAL until somebody takes and classifies it (INT-18). */
@MappedSuperclass
abstract class ProvisionalCase extends AgeingCase {

  @Enumerated(EnumType.STRING)
  @Column(name = "web_state")
  private WebState webState;

  protected ProvisionalCase() {}

  ProvisionalCase(Registration registration) {
    super(registration);
    webState = registration.isProvisional() ? WebState.UNTAKEN : null;
  }

  /** Whoever takes it becomes first contact, and handler while it has none. */
  public Recorded take(boolean asSteward, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.TAKE);
    refuseIf(whyNotTake());
    Change state = becomes(WebState.TAKEN);
    Change owner = ownedBy(by.id(), asSteward);
    Change handler = handledBy(handlerId() == null ? by.id() : handlerId());
    return act("WEB_TAKEN", by, now, now, state, owner, handler);
  }

  /**
   * Their own ticks; what was raised meanwhile stays (SEV-5).
   *
   * @param ticked with the criteria that were ticked before
   * @param handler by DL-1's table
   */
  public Recorded classify(
      Set<Criterion> ticked, Severity to, Long handler, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.CLASSIFICATION);
    refuseIf(whyNotClassify());
    Change state = becomes(WebState.CLASSIFIED);
    Change grounds = tick(ticked);
    Long handledBy = movedBeyond(to) ? handlerId() : handler;
    Facts facts = severityChanged("CLASSIFIED", to, handledBy, by, now);
    return new Recorded(tellOfSeverity(facts.with(state).with(grounds)));
  }

  /** Why nobody can take it; empty where somebody can. */
  public Optional<Refusal> whyNotTake() {
    return whyNot(WebState.UNTAKEN, WebState.TAKEN);
  }

  /** Why it cannot be classified; empty where it can. */
  public Optional<Refusal> whyNotClassify() {
    return whyNot(WebState.TAKEN, WebState.CLASSIFIED);
  }

  private Optional<Refusal> whyNot(WebState from, WebState to) {
    if (webState == null) {
      return Optional.of(new RuleViolation("INT-18", Message.of("refusal.notFromThePortal")));
    }
    return webState == from
        ? Optional.empty()
        : Optional.of(new IllegalTransition("INT-18", webState, to));
  }

  static void refuseIf(Optional<Refusal> why) {
    if (why.isPresent()) {
      throw why.get();
    }
  }

  private Change becomes(WebState next) {
    Change change = Change.of("webState", webState, next);
    webState = next;
    return change;
  }

  /** While nobody took it, what concerns its handler concerns the desk on duty. */
  @Override
  Facts tellHandler(Facts facts) {
    return webState == WebState.UNTAKEN && handlerId() == null
        ? facts.telling(deskOnDuty())
        : super.tellHandler(facts);
  }

  private Role deskOnDuty() {
    return desk() == Desk.CUSTOMER_SERVICE ? Role.CUSTOMER_SERVICE : Role.DUTY_OFFICER;
  }

  /** Null where somebody of the office registered it. */
  public WebState webState() {
    return webState;
  }

  /** Nobody can be called, but its owner reads reply and result with the query code (INT-17). */
  public boolean isAnsweredOnThePortal() {
    return webState != null && caller().isUnreachable();
  }
}
