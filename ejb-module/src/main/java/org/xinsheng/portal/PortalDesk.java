package org.xinsheng.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.attachment.OwnersPhotos;
import org.xinsheng.attachment.Upload;
import org.xinsheng.complaint.WebCases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.followup.OwnerRatings;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.portal.Doors.Door;
import org.xinsheng.portal.domain.PublicAccess;
import org.xinsheng.portal.domain.QueryCode;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.KeyReused;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.WebSuggestions;
import org.xinsheng.suggestion.domain.Suggestion;

/** Takes from owners without an account, and lets them add to their own matter (INT-18). */
@Stateless
public class PortalDesk {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private OfficeDirectory offices;
  @Inject private WebCases cases;
  @Inject private WebSuggestions suggestions;
  @Inject private OwnersPhotos photos;
  @Inject private OwnerRatings ratings;
  @Inject private Doorkeeper keeper;
  @Inject private PublicDoor door;

  /**
   * @param key the sender's own, null for none: the same key from the same address is answered
   *     again
   * @param address of the caller, for the count
   */
  public Received complain(NewPublicMatter input, String key, String address) {
    return bring(SubjectType.COMPLAINT, input, key, address);
  }

  /** As {@link #complain}. */
  public Received suggest(NewPublicMatter input, String key, String address) {
    return bring(SubjectType.SUGGESTION, input, key, address);
  }

  private Received bring(SubjectType kind, NewPublicMatter input, String key, String address) {
    input.check();
    String keyDigest = key == null ? null : QueryCode.sha256("key " + address + " " + key);
    String body = QueryCode.sha256(kind + " " + input);
    Optional<PublicAccess> before = broughtBefore(keyDigest);
    if (before.isPresent()) {
      return again(before.get(), key, body);
    }
    keeper.admit(Door.BRING, address);
    OfficeRow office =
        offices
            .byCode(input.office())
            .orElseThrow(() -> new NotFound("office", input.office()))
            .inUse();
    String salt = HexFormat.of().formatHex(random(SALT_BYTES));
    QueryCode code =
        key == null ? QueryCode.of(random(QueryCode.BYTES)) : QueryCode.from(key, salt);
    SubjectRef subject =
        kind == SubjectType.COMPLAINT
            ? cases.register(input.complaint(), office)
            : suggestions.register(input.suggestion());
    em.persist(new PublicAccess(subject, code, salt, keyDigest, body, clock.now()));
    return new Received(subject.number(), code.grouped());
  }

  private Optional<PublicAccess> broughtBefore(String keyDigest) {
    return keyDigest == null
        ? Optional.empty()
        : em.createQuery(
                "select a from PublicAccess a where a.keyDigest = :key", PublicAccess.class)
            .setParameter("key", keyDigest)
            .getResultStream()
            .findFirst();
  }

  private static Received again(PublicAccess before, String key, String body) {
    if (!before.isOf(body)) {
      throw new KeyReused(key);
    }
    return new Received(before.subject().number(), QueryCode.from(key, before.salt()).grouped());
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /**
   * The owner asks for their complaint (HD-6a).
   *
   * @throws NotFound for whatever number with whatever code that does not open it
   */
  public void chase(String number, String code, String address) {
    SubjectRef subject = door.open(number, code, SubjectType.COMPLAINT, address);
    keeper.admit(Door.CHASE, subject.number());
    cases.chase(subject.id());
  }

  /**
   * Of the latest result; it heads the call list and replaces no follow-up (FU-1).
   *
   * @throws NotFound for whatever number with whatever code that does not open it
   */
  public void rate(
      String number, String code, Satisfaction satisfaction, String opinion, String address) {
    SubjectRef subject = door.open(number, code, SubjectType.COMPLAINT, address);
    ratings.rate(cases.held(subject.id()), satisfaction, opinion, clock.now());
  }

  /**
   * A photo for one's own matter.
   *
   * @param kind null for whichever the number is of
   * @throws NotFound for whatever number with whatever code that does not open it
   */
  public void addPhoto(String number, String code, SubjectType kind, Upload photo, String address) {
    SubjectRef subject = door.open(number, code, kind, address);
    keeper.admit(Door.PHOTO, address);
    OwnersPhotos.check(photo);
    photos.add(photo, record(subject), clock.now());
  }

  private AttachmentRecord record(SubjectRef subject) {
    if (subject.type() == SubjectType.COMPLAINT) {
      Complaint complaint = cases.open(subject.id());
      return new AttachmentRecord(complaint.ref(), complaint.place());
    }
    Suggestion suggestion = suggestions.open(subject.id());
    return new AttachmentRecord(suggestion.ref(), suggestion.place());
  }
}
