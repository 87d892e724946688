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
import org.xinsheng.intake.Conversions;
import org.xinsheng.intake.Successor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.portal.Doors.Door;
import org.xinsheng.portal.domain.PublicAccess;
import org.xinsheng.portal.domain.QueryCode;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.KeyReused;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;
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
  @Inject private Conversions conversions;

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
   * The owner asks for their complaint (HD-6a), also where it goes on as another one.
   *
   * @param kind null for whichever the number is of
   * @throws NotFound for whatever number with whatever code that does not open it
   * @throws RuleViolation where it goes on as what cannot be asked for here
   */
  public void chase(String number, String code, SubjectType kind, String address) {
    SubjectRef complaint = complaint(door.open(number, code, kind, address));
    keeper.admit(Door.CHASE, complaint.number());
    cases.chase(complaint.id());
  }

  /**
   * Of the latest result; it heads the call list and replaces no follow-up (FU-1).
   *
   * @param kind null for whichever the number is of
   * @throws NotFound for whatever number with whatever code that does not open it
   * @throws RuleViolation where it goes on as what cannot be rated here
   */
  public void rate(
      String number,
      String code,
      SubjectType kind,
      Satisfaction satisfaction,
      String opinion,
      String address) {
    SubjectRef complaint = complaint(door.open(number, code, kind, address));
    ratings.rate(cases.held(complaint.id()), satisfaction, opinion, clock.now());
  }

  /** As which complaint the owner's matter goes on. */
  private SubjectRef complaint(SubjectRef brought) {
    Optional<Successor> next = conversions.last(brought);
    SubjectRef now = next.map(Successor::ref).orElse(brought);
    if (now.type() != SubjectType.COMPLAINT) {
      throw next.<Refusal>map(PortalDesk::askTheOffice)
          .orElseGet(() -> new NotFound(brought.number()));
    }
    return now;
  }

  private static RuleViolation askTheOffice(Successor next) {
    return new RuleViolation(
        "INT-1", Message.of("refusal.goesOnAs", next.kind(), next.ref().number()));
  }

  /**
   * A photo for one's own matter.
   *
   * @param kind null for whichever the number is of
   * @throws NotFound for whatever number with whatever code that does not open it
   * @throws RuleViolation where it goes on as what takes no photos from here
   */
  public void addPhoto(String number, String code, SubjectType kind, Upload photo, String address) {
    SubjectRef subject = door.open(number, code, kind, address);
    keeper.admit(Door.PHOTO, address);
    OwnersPhotos.check(photo);
    photos.add(photo, record(subject), clock.now());
  }

  private AttachmentRecord record(SubjectRef brought) {
    Optional<Successor> next = conversions.last(brought);
    if (next.isPresent() && !PublicProgress.isShown(next.get().kind())) {
      throw askTheOffice(next.get());
    }
    SubjectRef subject = next.map(Successor::ref).orElse(brought);
    if (subject.type() == SubjectType.COMPLAINT) {
      Complaint complaint = cases.open(subject.id());
      return new AttachmentRecord(complaint.ref(), complaint.place());
    }
    Suggestion suggestion = suggestions.open(subject.id());
    return new AttachmentRecord(suggestion.ref(), suggestion.place());
  }
}
