package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.RuleViolation;

/** What was found and done: cause analysis, measure, result (HD-6) and what its cause needs. */
@Embeddable
public class Treatment {

  @Enumerated(EnumType.STRING)
  @Column(name = "cause", updatable = false)
  private Cause cause;

  @Column(name = "result", updatable = false)
  private String result;

  @Column(name = "cause_analysis", updatable = false)
  private String causeAnalysis;

  @Column(name = "corrective_measure", updatable = false)
  private String correctiveMeasure;

  @Column(name = "explanation", updatable = false)
  private String explanation;

  @Column(name = "apology", updatable = false)
  private String apology;

  @Column(name = "redone_service", updatable = false)
  private String redoneService;

  @Column(name = "compensation", updatable = false)
  private Money compensation;

  @Column(name = "repair", updatable = false)
  private String repair;

  @Column(name = "resolved_for_complainant", updatable = false)
  private String resolvedForComplainant;

  @Column(name = "third_party_contact", updatable = false)
  private String thirdPartyContact;

  @Column(name = "improvement", updatable = false)
  private String improvement;

  protected Treatment() {}

  public Treatment(
      Cause cause,
      String result,
      String causeAnalysis,
      String correctiveMeasure,
      String explanation,
      String apology,
      String redoneService,
      Money compensation,
      String repair,
      String resolvedForComplainant,
      String thirdPartyContact,
      String improvement) {
    this.cause = cause;
    this.result = result;
    this.causeAnalysis = causeAnalysis;
    this.correctiveMeasure = correctiveMeasure;
    this.explanation = explanation;
    this.apology = apology;
    this.redoneService = redoneService;
    this.compensation = compensation;
    this.repair = repair;
    this.resolvedForComplainant = resolvedForComplainant;
    this.thirdPartyContact = thirdPartyContact;
    this.improvement = improvement;
  }

  /**
   * @throws RuleViolation HD-1, naming every part that is still missing
   */
  public void requireWhatItsCauseNeeds() {
    List<ResultField> missing = cause.required().stream().filter(part -> !has(part)).toList();
    boolean choiceOpen = !cause.oneOf().isEmpty() && cause.oneOf().stream().noneMatch(this::has);
    if (missing.isEmpty() && !choiceOpen) {
      return;
    }
    Stream<ResultField> all =
        choiceOpen
            ? Stream.concat(missing.stream(), cause.oneOf().stream().sorted())
            : missing.stream();
    List<FieldError> fields =
        all.map(part -> new FieldError(part.field(), Message.of("refusal.causeNeeds", cause)))
            .toList();
    throw new RuleViolation("HD-1", Message.of("refusal.resultIncomplete", cause), fields);
  }

  private boolean has(ResultField part) {
    return switch (part) {
      case EXPLANATION -> isWritten(explanation);
      case APOLOGY -> isWritten(apology);
      case REDONE_SERVICE -> isWritten(redoneService);
      case COMPENSATION -> compensation != null && compensation.isPositive();
      case REPAIR -> isWritten(repair);
      case RESOLVED_FOR_COMPLAINANT -> isWritten(resolvedForComplainant);
      case THIRD_PARTY_CONTACT -> isWritten(thirdPartyContact);
      case IMPROVEMENT -> isWritten(improvement);
    };
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }

  public Cause cause() {
    return cause;
  }

  /** 0.00 where nothing was paid. */
  public Money compensation() {
    return Objects.requireNonNullElse(compensation, Money.ZERO);
  }
}
