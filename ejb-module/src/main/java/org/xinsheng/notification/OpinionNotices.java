package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Told;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Opinion;
import org.xinsheng.shared.Role;

/** Every opinion on the service reaches the OFFICE_ASSISTANT with its source (INT-20). */
@ApplicationScoped
public class OpinionNotices {

  /** Characters of the owner's words; the source has them all. */
  private static final int EXCERPT = 200;

  @Inject private Postbox postbox;
  @Inject private RoleHolders holders;
  @Inject private Clock clock;

  void tell(@Observes Opinion opinion) {
    Instant now = clock.now();
    Told told =
        new Told(
            "opinion/" + UUID.randomUUID(),
            "OPINION_HEARD",
            opinion.source(),
            List.of(opinion.source().number(), opinion.kind(), excerpt(opinion.words())),
            opinion.heardAt());
    postbox.put(
        holders.holders(Role.OFFICE_ASSISTANT, opinion.place(), now).stream()
            .sorted()
            .map(id -> new Notice(id, told, false, now))
            .toList());
  }

  private static String excerpt(String words) {
    return words.codePointCount(0, words.length()) <= EXCERPT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
