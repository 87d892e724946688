package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinsheng.attachment.AttachmentOwner;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotFound;

/** Evidence of a slip (NCR-6): whoever sees it sees and adds it, until the slip has ended. */
@ApplicationScoped
public class SlipAttachments implements AttachmentOwner {

  @Inject private Slips slips;

  @Override
  public Optional<AttachmentRecord> seen(String number, Actor actor) {
    return record(() -> slips.seen(number, actor));
  }

  @Override
  public Optional<AttachmentRecord> open(String number, Actor actor) {
    return record(
        () -> {
          Slip slip = slips.locked(number, null, actor).slip();
          if (!SlipStatus.OPEN.contains(slip.status())) {
            throw new IllegalTransition("NCR-2", slip.status(), slip.status());
          }
          return slip;
        });
  }

  private static Optional<AttachmentRecord> record(Supplier<Slip> search) {
    try {
      Slip found = search.get();
      return Optional.of(new AttachmentRecord(found.ref(), found.place()));
    } catch (NotFound noneOfOurs) {
      return Optional.empty();
    }
  }
}
