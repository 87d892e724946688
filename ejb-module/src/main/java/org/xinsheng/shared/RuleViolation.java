package org.xinsheng.shared;

import java.util.List;

/** The input is well formed, but a rule of the procedures forbids it (422). */
public final class RuleViolation extends Refusal {

  private static final long serialVersionUID = 1L;

  private final List<FieldError> fields;

  public RuleViolation(String rule, Message explanation) {
    this(rule, explanation, List.of());
  }

  public RuleViolation(String rule, Message explanation, List<FieldError> fields) {
    super(rule, explanation);
    this.fields = List.copyOf(fields);
  }

  /** A rule broken by one field. */
  public static RuleViolation at(String field, String rule, Message explanation) {
    return new RuleViolation(rule, explanation, List.of(new FieldError(field, explanation)));
  }

  public List<FieldError> fields() {
    return fields;
  }
}
