package org.xinsheng.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.attachment.domain.Attachment;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** Photos that owners add to their own matter on the portal, within narrower bounds (INT-18). */
@ApplicationScoped
public class OwnersPhotos {

  /** Of one matter, inclusive. */
  public static final int MOST = 6;

  /** Bytes of one photo, inclusive. */
  public static final long LARGEST = 10L * 1024 * 1024;

  /** Bytes of all photos of one matter, inclusive. */
  public static final long MOST_BYTES = 30L * 1024 * 1024;

  private static final Set<MediaKind> PHOTOS =
      EnumSet.of(MediaKind.JPEG, MediaKind.PNG, MediaKind.WEBP, MediaKind.HEIC);

  private static final String THERE =
      """
      select count(a), coalesce(sum(a.byteCount), 0) from Attachment a
      where a.subjectType = :type and a.subjectId = :id and a.addedBy is null
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Chunks chunks;
  @Inject private Event<DomainEvent> happened;

  /**
   * What can be said of a photo before its record is held.
   *
   * @throws FileTypeRefused when it is none
   * @throws FileTooLarge when it is larger than a photo may be
   */
  public static void check(Upload photo) {
    if (!PHOTOS.contains(photo.kind())) {
      throw new FileTypeRefused(Message.of("refusal.notAPhoto"));
    }
    if (photo.size() > LARGEST) {
      throw new FileTooLarge(LARGEST);
    }
  }

  /**
   * @param record its row is locked
   * @throws RuleViolation when the matter has as much as it can have
   */
  public void add(Upload photo, AttachmentRecord record, Instant now) {
    check(photo);
    Object[] there =
        em.createQuery(THERE, Object[].class)
            .setParameter("type", record.ref().type())
            .setParameter("id", record.ref().id())
            .getSingleResult();
    if (((Number) there[0]).longValue() >= MOST
        || ((Number) there[1]).longValue() + photo.size() > MOST_BYTES) {
      throw new RuleViolation(
          "X-4", Message.of("refusal.enoughPhotos", MOST, MOST_BYTES / 1024 / 1024));
    }
    Attachment kept =
        new Attachment(
            photo.name(),
            photo.kind().mediaType(),
            photo.size(),
            photo.sha256Text(),
            null,
            null,
            now);
    em.persist(kept);
    em.flush();
    chunks.write(kept.id(), photo);
    happened.fire(
        new Recorded(
            Facts.of(record.ref(), record.place(), Actor.OWNER, now, "ATTACHED")
                .with(kept.becomesPartOf(record.ref(), false))));
  }

  /** How many the owner added. */
  public int count(AttachmentRecord record) {
    Object[] there =
        em.createQuery(THERE, Object[].class)
            .setParameter("type", record.ref().type())
            .setParameter("id", record.ref().id())
            .getSingleResult();
    return ((Number) there[0]).intValue();
  }
}
