package org.xinsheng.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.OfficeTime;

/** Attachments for whoever sees their record; to all others they do not exist (ORG-2, X-4). */
@Stateless
@RolesAllowed("STAFF")
public class AttachmentQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.attachment.AttachmentRow$Raw(
        a.id, a.subjectNumber, a.name, a.mediaType, a.byteCount, a.sha256, a.note, a.document,
        s.id, s.username, s.name, a.addedAt, b.username, b.name, a.struckAt, a.struckWhy,
        a.version)
      from Attachment a left join Staff s on s.id = a.addedBy left join Staff b on b.id = a.struckBy
      where\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Owners owners;
  @Inject private OfficeDirectory offices;
  @Inject private Chunks chunks;

  /**
   * All of one record, in the order in which they came; they are never more than a page.
   *
   * @throws NotFound also when the record is out of scope
   */
  public List<AttachmentRow> of(String number) {
    Actor actor = current.get();
    AttachmentRecord record = owners.seen(number, actor);
    return em.createQuery(
            ROWS + " a.subjectType = :type and a.subjectId = :id order by a.id",
            AttachmentRow.Raw.class)
        .setParameter("type", record.ref().type())
        .setParameter("id", record.ref().id())
        .getResultStream()
        .map(it -> seen(it, record, actor))
        .toList();
  }

  /**
   * @throws NotFound also when its record is out of scope, or somebody else's upload waits
   */
  public AttachmentRow one(Long id) {
    Actor actor = current.get();
    AttachmentRow.Raw found =
        em.createQuery(ROWS + " a.id = :id", AttachmentRow.Raw.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound(String.valueOf(id)));
    if (found.record() == null) {
      return own(found, actor);
    }
    AttachmentRecord record =
        owners.find(found.record(), actor).orElseThrow(() -> new NotFound(String.valueOf(id)));
    return seen(found, record, actor);
  }

  private static AttachmentRow own(AttachmentRow.Raw found, Actor actor) {
    if (!actor.is(found.addedById())) {
      throw new NotFound(String.valueOf(found.id()));
    }
    return found.seen(OfficeTime.STANDARD, false);
  }

  /** Those of one's own uploads that wait for a record, of these ids. */
  public List<AttachmentRow> waiting(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                ROWS
                    + " a.id in :ids and a.addedBy = :me and a.waitsUntil is not null order by a.id",
                AttachmentRow.Raw.class)
            .setParameter("ids", ids)
            .setParameter("me", current.get().id())
            .getResultStream()
            .map(it -> it.seen(OfficeTime.STANDARD, false))
            .toList();
  }

  private AttachmentRow seen(AttachmentRow.Raw raw, AttachmentRecord record, Actor actor) {
    return raw.seen(
        offices.byId(record.place().officeId()).time(),
        AttachmentDesk.mayStrikeOut(actor, raw.addedById(), record));
  }

  /**
   * Sends the content, chunk by chunk.
   *
   * @param row what {@link #one} has just answered this reader
   * @throws NotFound when it was struck out, and is none of the reader's business any more
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void send(AttachmentRow row, OutputStream out) throws IOException {
    if (!row.isOpenable()) {
      throw new NotFound(String.valueOf(row.id()));
    }
    int seq = 0;
    for (byte[] chunk = chunks.read(row.id(), seq);
        chunk != null;
        chunk = chunks.read(row.id(), ++seq)) {
      out.write(chunk);
    }
  }
}
