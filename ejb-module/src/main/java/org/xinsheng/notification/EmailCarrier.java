package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.domain.Staff;

/** By e-mail to whoever wants them. */
@ApplicationScoped
public class EmailCarrier implements Carrier {

  @Inject private MailSettings settings;
  @Inject private Letters letters;
  @Inject private Postman postman;

  @Override
  public Way way() {
    return Way.EMAIL;
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public int tries() {
    return settings.tries();
  }

  /** A Message-ID, with its angle brackets. */
  @Override
  public String newId() {
    return "<" + UUID.randomUUID() + "@" + settings.domain() + ">";
  }

  @Override
  public Addressee addressee(Staff person, Long webhookId) {
    return new Addressee(
        person.id(),
        person.username(),
        person.name(),
        person.email().orElse(null),
        person.active() && person.wantsMail(),
        person.language());
  }

  @Override
  public void deliver(OutboxBatch.Contents contents) throws NotDelivered {
    postman.deliver(letters.write(contents));
  }
}
