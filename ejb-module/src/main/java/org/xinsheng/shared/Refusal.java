package org.xinsheng.shared;

import jakarta.ejb.ApplicationException;
import java.util.Optional;

/** A "no" that explains itself: what, why and what to do. Nothing has been changed. */
@ApplicationException(rollback = true)
public abstract sealed class Refusal extends RuntimeException
    permits RuleViolation,
        InvalidInput,
        NotAllowed,
        NotFound,
        IllegalTransition,
        EditConflict,
        StaleVersion,
        KeyReused,
        FileTooLarge,
        FileTypeRefused,
        TooOften {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final Message explanation;

  protected Refusal(String rule, Message explanation) {
    super((rule == null ? "" : rule + ": ") + explanation);
    this.rule = rule;
    this.explanation = explanation;
  }

  /** The rulebook's id, where a rule says no. */
  public Optional<String> rule() {
    return Optional.ofNullable(rule);
  }

  public Message explanation() {
    return explanation;
  }
}
