package org.xinsheng.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.customer.Masking;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.intake.MatterQueries;
import org.xinsheng.intake.MatterRow;

/** The inbox of messages (INT-11). */
@Stateless
@RolesAllowed("STAFF")
public class MessageQueries {

  private static final String PHONES =
      """
      select new org.xinsheng.message.MessageRow$Phone(m.id, m.callbackPhone)
      from OwnersMessage m where m.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MatterQueries matters;

  /** What owners left for me and I did not acknowledge yet, the newest first. */
  public List<MessageRow> forMe(int limit) {
    List<IntakeRow> lines = matters.messages(limit).stream().map(MatterRow::line).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<Long, String> phones =
        em.createQuery(PHONES, MessageRow.Phone.class)
            .setParameter("ids", lines.stream().map(IntakeRow::id).toList())
            .getResultStream()
            .collect(Collectors.toMap(MessageRow.Phone::id, MessageRow.Phone::e164));
    return lines.stream()
        .map(line -> new MessageRow(line, Masking.phone(phones.get(line.id()))))
        .toList();
  }
}
