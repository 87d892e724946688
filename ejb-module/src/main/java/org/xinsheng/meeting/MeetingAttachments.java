package org.xinsheng.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinsheng.attachment.AttachmentOwner;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.meeting.domain.Meeting;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;

/** Attachments of a meeting, such as a signed list: whoever sees it sees and adds them. */
@ApplicationScoped
public class MeetingAttachments implements AttachmentOwner {

  @Inject private Meetings meetings;

  @Override
  public Optional<AttachmentRecord> seen(String number, Actor actor) {
    return record(() -> meetings.seen(number, actor));
  }

  @Override
  public Optional<AttachmentRecord> open(String number, Actor actor) {
    return record(() -> meetings.locked(number, null, actor));
  }

  private static Optional<AttachmentRecord> record(Supplier<Meeting> search) {
    try {
      Meeting found = search.get();
      return Optional.of(new AttachmentRecord(found.ref(), found.place()));
    } catch (NotFound noneOfOurs) {
      return Optional.empty();
    }
  }
}
