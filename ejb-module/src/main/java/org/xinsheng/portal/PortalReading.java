package org.xinsheng.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.attachment.OwnersPhotos;
import org.xinsheng.complaint.WebCases;
import org.xinsheng.complaint.WebProgress;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.followup.OwnerRatings;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.Conversions;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.portal.PublicProgress.Words;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.WebSuggestions;
import org.xinsheng.suggestion.domain.Suggestion;

/** Shows owners how their own matter stands (INT-17, INT-18). */
@Stateless
public class PortalReading {

  @Inject private PublicDoor door;
  @Inject private WebCases cases;
  @Inject private WebSuggestions suggestions;
  @Inject private OwnersPhotos photos;
  @Inject private OwnerRatings ratings;
  @Inject private OfficeDirectory offices;
  @Inject private Conversions conversions;

  /**
   * @param kind null for whichever the number is of
   * @param address of the caller, for the count
   * @throws NotFound for whatever number with whatever code that does not open it
   */
  public PublicProgress read(String number, String code, SubjectType kind, String address) {
    SubjectRef subject = door.open(number, code, kind, address);
    PublicProgress own = progress(subject);
    return conversions
        .last(subject)
        .map(it -> own.goingOnAs(it, PublicProgress.isShown(it.kind()) ? progress(it.ref()) : own))
        .orElse(own);
  }

  private PublicProgress progress(SubjectRef subject) {
    return subject.type() == SubjectType.COMPLAINT ? complaint(subject) : suggestion(subject);
  }

  private PublicProgress complaint(SubjectRef subject) {
    WebProgress it = cases.progress(subject.id());
    Satisfaction rating = ratings.of(subject);
    OfficeRow office = offices.byId(it.place().officeId());
    List<Words> replies = words(it.replies());
    List<Words> results = words(it.results());
    boolean resolved =
        it.status() == ComplaintStatus.RESOLVED || it.status() == ComplaintStatus.CLOSED;
    return new PublicProgress(
        subject.number(),
        subject.type(),
        office.code(),
        office.time(),
        it.status().name(),
        it.receivedAt(),
        it.category(),
        it.content(),
        PublicProgress.last(replies),
        PublicProgress.last(results),
        replies,
        results,
        photos.count(new AttachmentRecord(subject, it.place())),
        it.chases(),
        rating,
        it.status().isOpen(),
        it.status().isOpen(),
        resolved && rating == null,
        null);
  }

  private static List<Words> words(List<WebProgress.Words> said) {
    return said.stream().map(it -> new Words(it.text(), it.at())).toList();
  }

  /** What becomes of it is told once the owner was told, or may be on the portal alone (HD-5). */
  private PublicProgress suggestion(SubjectRef subject) {
    Suggestion it = suggestions.find(subject.id());
    OfficeRow office = offices.byId(it.place().officeId());
    List<Words> replies = new ArrayList<>();
    if (it.answer() != null && (it.toldAt() != null || it.caller().isUnreachable())) {
      replies.add(new Words(it.answer(), it.answeredAt()));
    }
    return new PublicProgress(
        subject.number(),
        subject.type(),
        office.code(),
        office.time(),
        it.status().name(),
        it.receivedAt(),
        it.category(),
        it.content(),
        PublicProgress.last(replies),
        null,
        replies,
        List.of(),
        photos.count(new AttachmentRecord(subject, it.place())),
        0,
        null,
        it.status().isOpen(),
        false,
        false,
        null);
  }
}
