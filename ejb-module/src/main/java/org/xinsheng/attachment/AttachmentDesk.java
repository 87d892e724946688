package org.xinsheng.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.attachment.domain.Attachment;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;

/** Takes attachments, for a record that is there or that is about to be made (X-4, INT-5). */
@Stateless
@RolesAllowed("STAFF")
public class AttachmentDesk {

  /** So many uploads of one person may wait for a record at once. */
  static final int MOST_WAITING = 50;

  private static final String WAITING =
      """
      select count(a) from Attachment a
      where a.addedBy = :me and a.waitsUntil is not null and a.waitsUntil >= :now
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Owners owners;
  @Inject private Attaching attaching;
  @Inject private Chunks chunks;
  @Inject private Event<DomainEvent> happened;

  /**
   * Keeps it, in a transaction of its own and with nothing locked: twenty megabytes take their
   * time. It waits 24 hours for a record that the same person gives it to.
   *
   * @param record the number of the one that it is for; null where it is about to be made
   * @param note null where there is none
   * @return the attachment's id
   * @throws NotFound when there is no such record in the actor's scope
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Long keep(String record, Upload file, String note) {
    new Checks().text("record", record, Checks.NAME).text("note", note, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    if (record != null) {
      owners.seen(record, actor);
    }
    long waiting =
        em.createQuery(WAITING, Long.class)
            .setParameter("me", actor.id())
            .setParameter("now", now)
            .getSingleResult();
    if (waiting >= MOST_WAITING) {
      throw new RuleViolation("X-4", Message.of("refusal.tooManyWaiting", MOST_WAITING));
    }
    return kept(file, note, actor, now);
  }

  private Long kept(Upload file, String note, Actor actor, Instant now) {
    Attachment attachment =
        new Attachment(
            file.name(),
            file.kind().mediaType(),
            file.size(),
            file.sha256Text(),
            note == null || note.isBlank() ? null : note,
            actor.id(),
            now);
    em.persist(attachment);
    em.flush();
    chunks.write(attachment.id(), file);
    return attachment.id();
  }

  /** What waits for nothing any more goes; what belongs to a record stays. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void forget(Long id) {
    Attachment found = em.find(Attachment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null && found.waitsFor(current.get().id(), clock.now())) {
      chunks.delete(id);
      em.remove(found);
    }
  }

  /** Gives what waited to a record, in the order of the ids. */
  public void give(List<Long> ids, String record) {
    Actor actor = current.get();
    attaching.add(ids, owners.open(record, actor), actor, clock.now());
  }

  /**
   * Strikes out what was added by mistake: by whoever added it, or the HEAD_STEWARD and above.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotAllowed to all others
   * @throws StaleVersion when somebody changed it since
   */
  public void strikeOut(Long id, Long expected, String why) {
    new Checks().requiredText("reason", why, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Attachment found = em.find(Attachment.class, id);
    if (found == null || found.recordNumber() == null) {
      throw new NotFound(String.valueOf(id));
    }
    AttachmentRecord record =
        owners
            .findOpen(found.recordNumber(), actor)
            .orElseThrow(() -> new NotFound(String.valueOf(id)));
    if (!mayStrikeOut(actor, found.addedBy(), record)) {
      throw new NotAllowed("X-7", Message.of("refusal.notYoursToStrike"));
    }
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    if (expected != null && expected != found.version()) {
      throw new StaleVersion(String.valueOf(id));
    }
    Change change = found.strikeOut(why, actor.id(), now);
    happened.fire(
        new Recorded(
            Facts.of(record.ref(), record.place(), actor, now, "ATTACHMENT_STRUCK")
                .with(change)
                .because(why)));
  }

  static boolean mayStrikeOut(Actor actor, Long addedBy, AttachmentRecord record) {
    return actor.is(addedBy) || actor.holdsAny(Role.orAbove(Role.HEAD_STEWARD), record.place());
  }
}
