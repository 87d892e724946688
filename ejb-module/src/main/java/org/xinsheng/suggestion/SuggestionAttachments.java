package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinsheng.attachment.AttachmentOwner;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.suggestion.domain.Suggestion;

/** Attachments of a suggestion: whoever sees it sees and adds them. */
@ApplicationScoped
public class SuggestionAttachments implements AttachmentOwner {

  @Inject private Suggestions suggestions;

  @Override
  public Optional<AttachmentRecord> seen(String number, Actor actor) {
    return record(() -> suggestions.seen(number, actor));
  }

  @Override
  public Optional<AttachmentRecord> open(String number, Actor actor) {
    return record(() -> suggestions.locked(number, actor));
  }

  private static Optional<AttachmentRecord> record(Supplier<Suggestion> search) {
    try {
      Suggestion found = search.get();
      return Optional.of(new AttachmentRecord(found.ref(), found.place()));
    } catch (NotFound noneOfOurs) {
      return Optional.empty();
    }
  }
}
