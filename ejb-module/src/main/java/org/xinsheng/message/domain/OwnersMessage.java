package org.xinsheng.message.domain;

import static org.xinsheng.message.domain.MessageStatus.OPEN;

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
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** What an owner wants an absent colleague to know; open until they acknowledge it (INT-11). */
@Entity
@Table(name = "owners_message")
public class OwnersMessage extends TakenMatter {

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private MessageStatus status;

  @Column(name = "addressee_id", updatable = false)
  private Long addresseeId;

  @Column(name = "callback_phone")
  private String callbackPhone;

  protected OwnersMessage() {}

  /**
   * @param callbackPhone in E.164, null for the caller's own
   * @throws RuleViolation INT-11 where nobody could be called back
   */
  public OwnersMessage(Taking taking, Long addressee, String callbackPhone) {
    super(taking);
    addresseeId = addressee;
    this.callbackPhone = callbackPhone == null ? taking.caller().phone() : callbackPhone;
    if (this.callbackPhone == null) {
      throw RuleViolation.at("callbackPhone", "INT-11", Message.of("refusal.callbackPhoneNeeded"));
    }
    status = OPEN;
  }

  /** "I know"; whoever took it hears so. */
  public Recorded acknowledge(Actor by, Instant now) {
    Change change = become(MessageAct.ACKNOWLEDGEMENT);
    endedAt(now);
    return new Recorded(
        facts("MESSAGE_ACKNOWLEDGED", by, now)
            .with(change)
            .telling(new Recipient.Person(firstContactId())));
  }

  /** It need not be passed on any more, or was left for the wrong colleague. */
  public Recorded cancel(String reason, Actor by, Instant now) {
    return new Recorded(
        end(MessageAct.CANCELLATION, reason, by, now).telling(new Recipient.Person(addresseeId)));
  }

  @Override
  public MatterKind kind() {
    return MatterKind.MESSAGE;
  }

  @Override
  public MessageStatus status() {
    return status;
  }

  /** Whom it is for. */
  @Override
  public Long handlerId() {
    return addresseeId;
  }

  @Override
  protected Facts registered(Facts facts) {
    return facts.telling(new Recipient.Person(addresseeId));
  }

  @Override
  protected Change become(MatterAct act) {
    requirePossible(act);
    MessageStatus before = status;
    status = ((MessageAct) act).leadsTo();
    return Change.of("status", before, status);
  }

  public String callbackPhone() {
    return callbackPhone;
  }
}
