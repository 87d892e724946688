package org.xinsheng.web.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ComplaintView.MajorAnswerRow;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;

/** What the forms of a case let people choose from. */
@Named("caseChoices")
@ApplicationScoped
public class CaseChoices {

  /** The straight way from registration to the archive, or to withdrawal. */
  public List<ComplaintStatus> steps(ComplaintView shown) {
    if (shown.status() == ComplaintStatus.CONVERTED) {
      return List.of(ComplaintStatus.REGISTERED, ComplaintStatus.CONVERTED);
    }
    return shown.status() == ComplaintStatus.WITHDRAWN
        ? List.of(ComplaintStatus.REGISTERED, ComplaintStatus.WITHDRAWN, ComplaintStatus.ARCHIVED)
        : Arrays.stream(ComplaintStatus.values())
            .filter(it -> it != ComplaintStatus.WITHDRAWN && it != ComplaintStatus.CONVERTED)
            .toList();
  }

  /** The severities that the act can lead to. */
  public List<Severity> severities(ComplaintView shown, ComplaintAct act) {
    return Arrays.stream(Severity.values())
        .filter(it -> it != shown.severity())
        .filter(it -> it.isAbove(shown.severity()) == (act == ComplaintAct.RAISE))
        .toList();
  }

  public List<Criterion> grounds(ComplaintView shown, ComplaintAct act) {
    if (act == ComplaintAct.MAJOR_ANSWER) {
      return unanswered(shown);
    }
    return Arrays.stream(Criterion.values())
        .filter(it -> it.severity().isAbove(shown.severity()))
        .toList();
  }

  /** What is asked stands first. */
  private List<Criterion> unanswered(ComplaintView shown) {
    Set<Criterion> all = new LinkedHashSet<>(openQuestions(shown));
    all.addAll(Criterion.ASKED);
    shown.majorAnswers().stream()
        .filter(it -> it.answer() != null)
        .forEach(it -> all.remove(it.criterion()));
    return List.copyOf(all);
  }

  /** What SEV-10 asks and nobody has answered. */
  public List<Criterion> openQuestions(ComplaintView shown) {
    return shown.majorAnswers().stream()
        .filter(it -> it.answer() == null)
        .map(MajorAnswerRow::criterion)
        .toList();
  }

  /** What a taker ticks, the least severe first. */
  public List<Criterion> getCriteria() {
    return Arrays.stream(Criterion.values())
        .sorted(Comparator.comparing(Criterion::severity))
        .toList();
  }

  public List<Validity> getVerdicts() {
    return List.of(Validity.VALID, Validity.INVALID);
  }

  public Satisfaction[] getSatisfactions() {
    return Satisfaction.values();
  }

  public FollowUpMode[] getModes() {
    return FollowUpMode.values();
  }

  public Chaser[] getChasers() {
    return Chaser.values();
  }
}
