package org.xinsheng.complaint.domain;

import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;

/** Somebody saw the owner's number in full. */
public record PhoneShown(Facts facts) implements DomainEvent {

  public static PhoneShown of(Complaint complaint, Actor actor, Instant at) {
    return new PhoneShown(Facts.of(complaint.ref(), complaint.place(), actor, at, "PHONE_SHOWN"));
  }
}
