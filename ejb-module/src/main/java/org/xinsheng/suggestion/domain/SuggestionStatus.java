package org.xinsheng.suggestion.domain;

/** How far a suggestion has come (HD-5). */
public enum SuggestionStatus {
  /** It lies with the HEAD_STEWARD. */
  OPEN,
  /** A department has it. */
  FORWARDED,
  /** The department said what becomes of it; the owner does not know yet. */
  ANSWERED,
  /** The owner heard what became of it. */
  CLOSED,
  CANCELLED,
  /** It goes on as another kind (INT-1). */
  CONVERTED;

  /** Whether it ended before its owner heard what became of it. */
  public boolean isGivenUp() {
    return this == CANCELLED || this == CONVERTED;
  }

  /** Whether somebody still waits for something. */
  public boolean isOpen() {
    return this == OPEN || this == FORWARDED || this == ANSWERED;
  }
}
