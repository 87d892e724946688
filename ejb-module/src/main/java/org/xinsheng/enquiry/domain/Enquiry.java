package org.xinsheng.enquiry.domain;

import static org.xinsheng.enquiry.domain.EnquiryStatus.OPEN;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** What an owner wants to know; whoever took it answers, at once or at the promised time. */
@Entity
@Table(name = "enquiry")
public class Enquiry extends TakenMatter {

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private EnquiryStatus status;

  @Embedded private CallBack callBack;

  @Column(name = "answer")
  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private Long answeredBy;

  @Column(name = "remark")
  private String remark;

  protected Enquiry() {}

  private Enquiry(Taking taking, CallBack callBack) {
    super(taking);
    this.callBack = callBack;
    status = OPEN;
  }

  /** To be answered in the same act. */
  public static Enquiry answeredAtOnce(Taking taking) {
    return new Enquiry(taking, null);
  }

  /**
   * To be answered later. Whom nobody can reach is promised nothing; they come by again (INT-17).
   *
   * @param agreed whether the owner agrees to how and when
   * @throws org.xinsheng.shared.RuleViolation INT-10 for what is missing of the promise
   */
  public static Enquiry toAnswer(Taking taking, CallBack callBack, Boolean agreed) {
    boolean unreachable = taking.caller().isUnreachable();
    if (!unreachable) {
      callBack.requireComplete(agreed, taking.receivedAt());
    }
    return new Enquiry(taking, unreachable ? null : callBack);
  }

  /**
   * The owner has the answer, be it by the promised call.
   *
   * @param at not before it was received, not in the future
   */
  public Recorded answer(String text, Actor by, Instant at, Instant now) {
    requirePossible(EnquiryAct.ANSWER);
    requireBetween("answeredAt", at, receivedAt(), now);
    Change change = become(EnquiryAct.ANSWER);
    answer = text;
    answeredAt = at;
    answeredBy = by.id();
    return new Recorded(
        facts("ENQUIRY_ANSWERED", by, at)
            .with(change)
            .because(text)
            .telling(new Recipient.Person(firstContactId())));
  }

  /** Nothing remains to be asked. */
  public Recorded close(String words, Actor by, Instant now) {
    Change change = become(EnquiryAct.COMPLETION);
    remark = words;
    endedAt(now);
    return new Recorded(facts("ENQUIRY_CLOSED", by, now).with(change));
  }

  /** The owner needs no answer any more, or it was entered by mistake. */
  public Recorded cancel(String reason, Actor by, Instant now) {
    return new Recorded(
        end(EnquiryAct.CANCELLATION, reason, by, now)
            .telling(new Recipient.Person(firstContactId())));
  }

  @Override
  public MatterKind kind() {
    return MatterKind.ENQUIRY;
  }

  @Override
  public EnquiryStatus status() {
    return status;
  }

  /** Whoever took it owes the call. */
  @Override
  public Long handlerId() {
    return firstContactId();
  }

  @Override
  protected Facts registered(Facts facts) {
    return callBack == null
        ? facts
        : facts
            .with(Change.of("agreedDueAt", null, callBack.dueAt()))
            .telling(new Recipient.Person(firstContactId()));
  }

  @Override
  protected Change become(MatterAct act) {
    requirePossible(act);
    EnquiryStatus before = status;
    status = ((EnquiryAct) act).leadsTo();
    return Change.of("status", before, status);
  }

  /** Null where nothing was promised. */
  public CallBack callBack() {
    return callBack == null || callBack.dueAt() == null ? null : callBack;
  }

  public String answer() {
    return answer;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  public Long answeredBy() {
    return answeredBy;
  }

  public String remark() {
    return remark;
  }
}
