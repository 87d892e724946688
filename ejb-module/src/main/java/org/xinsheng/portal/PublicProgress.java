package org.xinsheng.portal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.Successor;
import org.xinsheng.intake.domain.MatterKind;
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
 * @param open whether photos are taken
 * @param chasable whether the owner can ask for it
 * @param goesOnAs what it became once it turned out to be of another kind (INT-1), else null; what
 *     was said and done and what can be done go on with a complaint or suggestion
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
    boolean chasable,
    boolean ratable,
    GoesOnAs goesOnAs)
    implements Serializable {

  public record Words(String text, Instant at) implements Serializable {}

  /**
   * @param status a code of the new kind's states
   */
  public record GoesOnAs(MatterKind kind, String number, String status) implements Serializable {

    /** Key of the state's label. */
    public String statusKey() {
      return kind.statusKey(status);
    }

    /** Whether its owner follows it here; else they ask the office. */
    public boolean shownHere() {
      return isShown(kind);
    }
  }

  static boolean isShown(MatterKind kind) {
    return kind == MatterKind.COMPLAINT || kind == MatterKind.SUGGESTION;
  }

  /** Key of the state's label. */
  public String statusKey() {
    return MatterKind.of(kind).orElseThrow().statusKey(status);
  }

  /**
   * @param now as it stands by now: itself, or where the new kind is followed here, too, the new
   *     one
   */
  PublicProgress goingOnAs(Successor next, PublicProgress now) {
    List<Words> answered = now == this ? replies : both(replies, now.replies);
    List<Words> done = now == this ? results : both(results, now.results);
    return new PublicProgress(
        number,
        kind,
        office,
        time,
        status,
        receivedAt,
        category,
        content,
        last(answered),
        last(done),
        answered,
        done,
        now == this ? photos : photos + now.photos,
        now.chases,
        now.rating,
        now.open,
        now.chasable,
        now.ratable,
        new GoesOnAs(next.kind(), next.ref().number(), next.status()));
  }

  private static List<Words> both(List<Words> earlier, List<Words> later) {
    return Stream.concat(earlier.stream(), later.stream()).toList();
  }

  static Words last(List<Words> words) {
    return words.isEmpty() ? null : words.get(words.size() - 1);
  }
}
