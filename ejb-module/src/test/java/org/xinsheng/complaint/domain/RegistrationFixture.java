package org.xinsheng.complaint.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Deferral;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** A plain hotline call about a service at fault; a test changes the one thing that it is about. */
final class RegistrationFixture {

  Place place = ComplaintFixture.PLACE;
  Channel channel = Channel.HOTLINE;
  Desk desk = Desk.CUSTOMER_SERVICE;
  Instant receivedAt = ComplaintFixture.RECEIVED;
  Instant enteredAt = ComplaintFixture.RECEIVED;
  Instant clocksStartAt = ComplaintFixture.RECEIVED;
  Deferral deferral;
  Superior superior;
  Set<Criterion> criteria = Set.of(Criterion.SERVICE_AT_FAULT);
  Severity severity = Severity.IMPORTANT;
  Long firstContact = ComplaintFixture.LI.id();
  boolean takenBySteward;
  Long handler = ComplaintFixture.HUANG.id();
  List<Role> reportedTo = List.of(Role.CHIEF_STEWARD);
  Long subjectStaff;
  Instant requestedBy;
  Money loss;
  String documentShelf;
  boolean scanned;

  Registration registration() {
    return new Registration(
        place,
        channel,
        desk,
        receivedAt,
        enteredAt,
        clocksStartAt,
        deferral,
        new Caller(false, "王芳", "+8613800000001", "3-1-1202", null),
        superior,
        "CLEANING",
        "楼道三天没有打扫",
        criteria,
        severity,
        firstContact,
        takenBySteward,
        handler,
        reportedTo,
        subjectStaff,
        requestedBy,
        loss,
        2,
        true,
        documentShelf,
        scanned,
        null,
        Limits.STANDARD.version());
  }

  Complaint complaint() {
    return registration().complaint();
  }
}
