package org.xinsheng.attachment;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.OfficeTime;

/**
 * One attachment as its reader sees it.
 *
 * @param record number of its record, null while it waits for one
 * @param type the media type that its content has
 * @param size in bytes
 * @param document whether it is the letter or fax itself (INT-5)
 * @param addedBy null for the owner, on the portal
 * @param struck null where it was not struck out
 * @param strikable whether the reader may strike it out, or could have
 */
public record AttachmentRow(
    Long id,
    String record,
    OfficeTime time,
    String name,
    String type,
    long size,
    String sha256,
    String note,
    boolean document,
    By addedBy,
    Instant addedAt,
    Struck struck,
    boolean strikable,
    int version)
    implements Serializable {

  /** Above this, in bytes, a list draws no picture: a telephone would load all of it. */
  private static final long MOST_DRAWN = 5L * 1024 * 1024;

  /** A colleague as others see them. */
  public record By(String username, String name) implements Serializable {}

  /** Struck out by whom, when and why. */
  public record Struck(By by, Instant at, String reason) implements Serializable {}

  public MediaKind kind() {
    return MediaKind.of(type).orElseThrow();
  }

  /** Whether a list shows the picture itself. */
  public boolean isDrawn() {
    return kind().isPicture() && size <= MOST_DRAWN && struck == null;
  }

  /** What was struck out is only opened by whoever could strike it out. */
  public boolean isOpenable() {
    return struck == null || strikable;
  }

  /** What the query reads. */
  public record Raw(
      Long id,
      String record,
      String name,
      String type,
      long size,
      String sha256,
      String note,
      boolean document,
      Long addedById,
      String addedByUsername,
      String addedByName,
      Instant addedAt,
      String struckByUsername,
      String struckByName,
      Instant struckAt,
      String struckWhy,
      int version) {

    AttachmentRow seen(OfficeTime time, boolean strikable) {
      Struck struck =
          struckAt == null
              ? null
              : new Struck(new By(struckByUsername, struckByName), struckAt, struckWhy);
      return new AttachmentRow(
          id,
          record,
          time,
          name,
          type,
          size,
          sha256,
          note,
          document,
          addedById == null ? null : new By(addedByUsername, addedByName),
          addedAt,
          struck,
          strikable && !document,
          version);
    }
  }
}
