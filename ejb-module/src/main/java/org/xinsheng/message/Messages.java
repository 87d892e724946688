package org.xinsheng.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.MatterTarget;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.message.domain.OwnersMessage;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;

/** How a message begins, whether somebody left it or it was another kind before (INT-1). */
@ApplicationScoped
public class Messages implements MatterTarget {

  @Inject private MatterIntake intake;
  @Inject private TakenMatters matters;
  @Inject private OfficeDirectory offices;
  @Inject private Actors people;

  @Override
  public MatterKind kind() {
    return MatterKind.MESSAGE;
  }

  @Override
  public SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now) {
    NewMessage.checkAddress(new Checks(), wish.to(), wish.callbackPhone()).done();
    Taking taking = intake.takenOver(old.taking(), wish.category(), now);
    return keep(taking, wish.to(), wish.callbackPhone(), actor, now);
  }

  SubjectRef keep(Taking taking, String to, String callbackPhone, Actor actor, Instant now) {
    OfficeRow office = offices.byId(taking.place().officeId());
    String phone =
        NewMatter.isBlank(callbackPhone) ? null : PhoneNumbers.e164(callbackPhone, "callbackPhone");
    OwnersMessage message = new OwnersMessage(taking, addressee(to, office, actor, now), phone);
    Recorded registered = matters.kept(message, actor);
    matters.registered(message, registered);
    return message.ref();
  }

  /** Somebody who may see the office's records; others could not read it. */
  private Long addressee(String username, OfficeRow office, Actor actor, Instant now) {
    return people
        .byUsername(username, actor.source(), now)
        .filter(it -> Scope.of(it).reaches(office))
        .map(Actor::id)
        .orElseThrow(() -> new InvalidInput("to", Message.of("refusal.unknown", username)));
  }
}
