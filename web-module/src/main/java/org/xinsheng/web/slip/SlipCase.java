package org.xinsheng.web.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** The complaint that a slip is about, and what its owner said afterwards (P5 4.4.1). */
@RequestScoped
public class SlipCase {

  /**
   * @param rounds of its follow-up, first to last
   */
  public record Glimpse(ComplaintRow complaint, List<RoundView> rounds) implements Serializable {}

  @Inject private ComplaintQueries complaints;
  @Inject private FollowUpQueries followUps;

  /** Null where there is none, or none within the reader's scope (ORG-2). */
  Glimpse of(String number) {
    if (number == null) {
      return null;
    }
    return complaints.one(number).map(it -> new Glimpse(it, rounds(it))).orElse(null);
  }

  private List<RoundView> rounds(ComplaintRow complaint) {
    return followUps.of(new SubjectRef(SubjectType.COMPLAINT, complaint.id(), complaint.number()));
  }
}
