package org.xinsheng.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.message.domain.MessageAct;
import org.xinsheng.message.domain.OwnersMessage;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;

/** Takes what owners leave for absent colleagues; these acknowledge it (INT-11). */
@Stateless
@RolesAllowed("STAFF")
public class MessageDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private MatterIntake intake;
  @Inject private TakenMatters matters;
  @Inject private Messages messages;

  /**
   * Everybody who works here takes messages (INT-3).
   *
   * @return the new message's number
   */
  public String register(NewMessage input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Taking taking = intake.taken(MatterKind.MESSAGE, input.matter(), actor, now);
    return messages.keep(taking, input.to(), input.callbackPhone(), actor, now).number();
  }

  /** Only whom it is for. */
  public void acknowledge(String number, Long expected) {
    Actor actor = current.get();
    OwnersMessage message =
        matters.locked(OwnersMessage.class, number, expected, MessageAct.ACKNOWLEDGEMENT, actor);
    matters.tell(message.acknowledge(actor, clock.now()));
  }

  public void cancel(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    OwnersMessage message =
        matters.locked(OwnersMessage.class, number, expected, MessageAct.CANCELLATION, actor);
    matters.tell(message.cancel(reason, actor, clock.now()));
  }

  /**
   * It goes on as another kind (INT-1).
   *
   * @return the new record's number
   */
  public String convert(String number, Long expected, Conversion wish) {
    Actor actor = current.get();
    OwnersMessage message =
        matters.locked(OwnersMessage.class, number, expected, MessageAct.CONVERSION, actor);
    return matters.convert(message, MessageAct.CONVERSION, wish, actor, clock.now());
  }
}
