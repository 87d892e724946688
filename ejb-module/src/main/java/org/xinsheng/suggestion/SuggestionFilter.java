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
 */
public record SuggestionFilter(
    String office, SuggestionStatus status, Instant receivedFrom, Instant receivedTo)
    implements Serializable {

  public static final SuggestionFilter EVERYTHING = new SuggestionFilter(null, null, null, null);
}
