package org.xinsheng.suggestion;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.suggestion.domain.SuggestionStatus;

/**
 * Which suggestions a list shows; null leaves a thing open.
 *
 * @param office its code
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param isStillOne leaves out what went on as another kind (INT-1)
 */
public record SuggestionFilter(
    String office,
    SuggestionStatus status,
    Instant receivedFrom,
    Instant receivedTo,
    boolean isStillOne)
    implements Serializable {

  public SuggestionFilter(
      String office, SuggestionStatus status, Instant receivedFrom, Instant receivedTo) {
    this(office, status, receivedFrom, receivedTo, false);
  }

  public static final SuggestionFilter EVERYTHING = new SuggestionFilter(null, null, null, null);
}
