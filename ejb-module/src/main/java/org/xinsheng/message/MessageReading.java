package org.xinsheng.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.customer.Masking;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.MatterActState;
import org.xinsheng.intake.MatterReading;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.message.domain.MessageAct;
import org.xinsheng.message.domain.MessageStatus;
import org.xinsheng.message.domain.OwnersMessage;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;

/** Reads one message as its reader may see it (ORG-2, X-3). */
@Stateless
@RolesAllowed("STAFF")
public class MessageReading {

  @Inject private CurrentActor current;
  @Inject private TakenMatters matters;
  @Inject private MatterReading reading;

  /**
   * @throws NotFound also when it is out of scope
   */
  public MessageView read(String number) {
    Actor actor = current.get();
    OwnersMessage message = matters.seen(OwnersMessage.class, number, actor);
    boolean clear = reading.showsPhone(message, actor);
    String phone = message.callbackPhone();
    return new MessageView(
        reading.face(message, clear),
        new MessageView.Own(
            reading.colleague(message.handlerId()),
            clear ? PhoneNumbers.plain(phone) : Masking.phone(phone),
            message.status() == MessageStatus.ACKNOWLEDGED ? message.endedAt() : null));
  }

  /**
   * Every act with the reason why the reader cannot do it now.
   *
   * @throws NotFound also when it is out of scope
   */
  public List<MatterActState> acts(String number) {
    Actor actor = current.get();
    OwnersMessage message = matters.seen(OwnersMessage.class, number, actor);
    return reading.acts(message, MessageAct.values(), actor);
  }
}
