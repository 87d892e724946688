package org.xinsheng.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.xinsheng.complaint.domain.Validity;

/** 《回访工作记录表》: the four questions and the verdict (FU-4, P5 4.4.1-4). */
@Embeddable
public class Answers {

  @Enumerated(EnumType.STRING)
  @Column(name = "satisfaction")
  private Satisfaction satisfaction;

  @Enumerated(EnumType.STRING)
  @Column(name = "validity")
  private Validity validity;

  @Column(name = "handling_opinion")
  private String handlingOpinion;

  @Column(name = "prevention_opinion")
  private String preventionOpinion;

  @Column(name = "service_suggestions")
  private String serviceSuggestions;

  @Column(name = "overall_evaluation")
  private String overallEvaluation;

  protected Answers() {}

  /**
   * @param validity null where the call neither confirmed nor changed it
   */
  public Answers(
      Satisfaction satisfaction,
      Validity validity,
      String handlingOpinion,
      String preventionOpinion,
      String serviceSuggestions,
      String overallEvaluation) {
    this.satisfaction = satisfaction;
    this.validity = validity;
    this.handlingOpinion = handlingOpinion;
    this.preventionOpinion = preventionOpinion;
    this.serviceSuggestions = serviceSuggestions;
    this.overallEvaluation = overallEvaluation;
  }

  public Satisfaction satisfaction() {
    return satisfaction;
  }
}
