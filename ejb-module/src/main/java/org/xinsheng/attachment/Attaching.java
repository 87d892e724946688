package org.xinsheng.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.attachment.domain.Attachment;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** How uploads become part of a record, inside the transaction of whatever is done with it. */
@ApplicationScoped
public class Attaching {

  private static final String COUNT =
      """
      select count(a) from Attachment a where a.subjectType = :type and a.subjectId = :id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;

  /**
   * The letter or fax itself, for the record that is being made of it (INT-5).
   *
   * @param record its row is locked, or new
   * @throws InvalidInput when no such upload of this person waits
   */
  public void document(Long id, AttachmentRecord record, Actor actor, Instant now) {
    Attachment waiting = waiting(id, "document.attachment", actor, now);
    tell(record, actor, now, waiting.becomesPartOf(record.ref(), true));
  }

  /**
   * @param record its row is locked
   * @throws InvalidInput when no such upload of this person waits
   * @throws RuleViolation X-4 when the record has as many as it can have
   */
  void add(List<Long> ids, AttachmentRecord record, Actor actor, Instant now) {
    requireRoom(record, ids.size());
    for (Long id : ids) {
      Attachment waiting = waiting(id, "attachments", actor, now);
      tell(record, actor, now, waiting.becomesPartOf(record.ref(), false));
    }
  }

  private Attachment waiting(Long id, String field, Actor actor, Instant now) {
    Attachment found = em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !found.waitsFor(actor.id(), now)) {
      throw new InvalidInput(field, Message.of("refusal.unknown", id));
    }
    return found;
  }

  private void requireRoom(AttachmentRecord record, int more) {
    long there =
        em.createQuery(COUNT, Long.class)
            .setParameter("type", record.ref().type())
            .setParameter("id", record.ref().id())
            .getSingleResult();
    if (there + more > Attachment.MOST_PER_RECORD) {
      throw new RuleViolation(
          "X-4", Message.of("refusal.tooManyFiles", Attachment.MOST_PER_RECORD));
    }
  }

  private void tell(AttachmentRecord record, Actor actor, Instant now, Change change) {
    happened.fire(
        new Recorded(Facts.of(record.ref(), record.place(), actor, now, "ATTACHED").with(change)));
  }
}
