package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinsheng.attachment.AttachmentOwner;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotFound;

/** Evidence of a report: whoever sees it sees and adds it, until the report has ended. */
@ApplicationScoped
public class CapaAttachments implements AttachmentOwner {

  @Inject private CapaReports reports;

  @Override
  public Optional<AttachmentRecord> seen(String number, Actor actor) {
    return record(() -> reports.seen(number, actor));
  }

  @Override
  public Optional<AttachmentRecord> open(String number, Actor actor) {
    return record(
        () -> {
          CapaReport report = reports.locked(number, null, actor);
          if (!CapaStatus.OPEN.contains(report.status())) {
            throw new IllegalTransition("CA-4", report.status(), report.status());
          }
          return report;
        });
  }

  private static Optional<AttachmentRecord> record(Supplier<CapaReport> search) {
    try {
      CapaReport found = search.get();
      return Optional.of(new AttachmentRecord(found.ref(), found.place()));
    } catch (NotFound noneOfOurs) {
      return Optional.empty();
    }
  }
}
