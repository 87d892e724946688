package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** What a report says went wrong, how far it reaches and why (CA-3, F13). */
@Embeddable
public class CapaContent {

  @Column(name = "problem")
  private String problem;

  @Column(name = "extent")
  private String extent;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause_category")
  private Cause causeCategory;

  protected CapaContent() {}

  /** A draft may lack all but the problem. */
  public CapaContent(String problem, String extent, Cause causeCategory) {
    this.problem = problem;
    this.extent = extent;
    this.causeCategory = causeCategory;
  }

  /**
   * @param whys how many answers the 5-Why chain has
   * @param actions how many actions are planned, of whichever kind
   * @throws RuleViolation CA-3 naming everything that is missing
   */
  void requireComplete(int whys, int actions) {
    List<FieldError> missing = new ArrayList<>();
    need(extent != null && !extent.isBlank(), "extent", missing);
    need(whys > 0, "rootCause", missing);
    need(causeCategory != null, "causeCategory", missing);
    need(actions > 0, "corrective", missing);
    if (!missing.isEmpty()) {
      throw new RuleViolation("CA-3", Message.of("refusal.capaIncomplete"), missing);
    }
  }

  private static void need(boolean there, String field, List<FieldError> missing) {
    if (!there) {
      missing.add(new FieldError(field, Message.of("refusal.required")));
    }
  }

  public String problem() {
    return problem;
  }

  public String extent() {
    return extent;
  }

  public Cause causeCategory() {
    return causeCategory;
  }
}
