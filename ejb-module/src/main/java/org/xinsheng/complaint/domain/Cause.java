package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.ResultField.APOLOGY;
import static org.xinsheng.complaint.domain.ResultField.COMPENSATION;
import static org.xinsheng.complaint.domain.ResultField.EXPLANATION;
import static org.xinsheng.complaint.domain.ResultField.IMPROVEMENT;
import static org.xinsheng.complaint.domain.ResultField.REDONE_SERVICE;
import static org.xinsheng.complaint.domain.ResultField.REPAIR;
import static org.xinsheng.complaint.domain.ResultField.RESOLVED_FOR_COMPLAINANT;
import static org.xinsheng.complaint.domain.ResultField.THIRD_PARTY_CONTACT;

import java.util.List;
import java.util.Set;

/** Why it happened, which decides the treatment (HD-1; P5 4.3, P3 二8-9, P1 4.6.3). */
public enum Cause {
  STAFF_BELOW_STANDARD(EXPLANATION, APOLOGY, REDONE_SERVICE),
  /** Compensation above 0.00 or a repair, either suffices. */
  STAFF_CAUSED_LOSS(Set.of(COMPENSATION, REPAIR), EXPLANATION, APOLOGY),
  OTHER_OWNER(RESOLVED_FOR_COMPLAINANT, THIRD_PARTY_CONTACT),
  DEVELOPER_LEGACY(THIRD_PARTY_CONTACT),
  MUNICIPAL(EXPLANATION, THIRD_PARTY_CONTACT),
  FACILITY_LIMIT(EXPLANATION, IMPROVEMENT),
  RULES_MISUNDERSTOOD(EXPLANATION),
  /** A third party is named only where another body is responsible. */
  OUTSIDE_RESPONSIBILITY(EXPLANATION);

  private final List<ResultField> required;
  private final Set<ResultField> oneOf;

  Cause(ResultField... required) {
    this(Set.of(), required);
  }

  Cause(Set<ResultField> oneOf, ResultField... required) {
    this.required = List.of(required);
    this.oneOf = oneOf;
  }

  public List<ResultField> required() {
    return required;
  }

  /** At least one of these; empty where nothing is left to choose. */
  public Set<ResultField> oneOf() {
    return oneOf;
  }
}
