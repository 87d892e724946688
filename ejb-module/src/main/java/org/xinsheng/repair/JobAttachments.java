package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinsheng.attachment.AttachmentOwner;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;

/** Attachments of a job, such as the worker's photos: whoever sees it sees and adds them. */
@ApplicationScoped
public class JobAttachments implements AttachmentOwner {

  @Inject private Jobs jobs;

  @Override
  public Optional<AttachmentRecord> seen(String number, Actor actor) {
    return record(() -> jobs.seen(null, number, actor));
  }

  @Override
  public Optional<AttachmentRecord> open(String number, Actor actor) {
    return record(() -> jobs.locked(null, number, null, actor));
  }

  private static Optional<AttachmentRecord> record(Supplier<Job> search) {
    try {
      Job found = search.get();
      return Optional.of(new AttachmentRecord(found.ref(), found.place()));
    } catch (NotFound noneOfOurs) {
      return Optional.empty();
    }
  }
}
