package org.xinsheng.web.complaint;

import java.util.Optional;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;

/** Says of supervision's entries in the trail which promise they are about and who was told. */
final class DeadlineWords {

  private static final String PREFIX = "deadline.";
  private static final String RUNG = ".escalatedTo";

  private DeadlineWords() {}

  /** Empty for any other entry. */
  static Optional<Message> of(AuditRow row) {
    return switch (row.act()) {
      case "DEADLINE_WARNED" ->
          row.changes().stream().findFirst().map(it -> Message.of("story.warned", kind(it)));
      case "DEADLINE_RUNG_REACHED" ->
          row.changes().stream()
              .filter(it -> it.what().endsWith(RUNG))
              .findFirst()
              .map(it -> Message.of("story.rungReached", kind(it), Role.valueOf(it.to())));
      default -> Optional.empty();
    };
  }

  /** Names the first rung; the higher ones have entries of their own. */
  static Message breached(DeadlineRow row) {
    return row.escalatedTo().isEmpty()
        ? Message.of("story.breachedUntold", row.kind())
        : Message.of("story.breached", row.kind(), row.escalatedTo().get(0));
  }

  private static DeadlineKind kind(Change change) {
    String name = change.what().substring(PREFIX.length());
    return DeadlineKind.valueOf(name.substring(0, name.indexOf('.')));
  }
}
