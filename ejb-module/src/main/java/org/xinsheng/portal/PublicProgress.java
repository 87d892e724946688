package org.xinsheng.portal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.SubjectType;

/**
 * What whoever has the code reads of a matter: state, what was answered, what was done. Nothing of
 * people, of grounds or of how the office works on it.
 *
 * @param status a code of the matter's own states
 * @param replies what the office answered, oldest first
 * @param results what was done, oldest first
 * @param reply the newest of the replies, null while there is none
 * @param result the newest of the results, null while there is none
 * @param rating of the newest result, null while it was not rated
 */
public record PublicProgress(
    String number,
    SubjectType kind,
    String office,
    OfficeTime time,
    String status,
    Instant receivedAt,
    String category,
    String content,
    Words reply,
    Words result,
    List<Words> replies,
    List<Words> results,
    int photos,
    int chases,
    Satisfaction rating,
    boolean open,
    boolean ratable)
    implements Serializable {

  public record Words(String text, Instant at) implements Serializable {}

  static Words last(List<Words> words) {
    return words.isEmpty() ? null : words.get(words.size() - 1);
  }
}
