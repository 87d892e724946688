package org.xinsheng.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be attached; whatever is not listed is refused. */
public enum MediaKind {
  // spotless:off
  JPEG("image/jpeg",  Showing.PICTURE,  "jpg", "jpeg"),
  PNG ("image/png",   Showing.PICTURE,  "png"),
  WEBP("image/webp",  Showing.PICTURE,  "webp"),
  GIF ("image/gif",   Showing.PICTURE,  "gif"),
  HEIC("image/heic",  Showing.DOWNLOAD, "heic", "heif"),
  PDF ("application/pdf", Showing.PAGE, "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Showing.DOWNLOAD, "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Showing.DOWNLOAD, "xlsx"),
  TEXT("text/plain",  Showing.DOWNLOAD, "txt", "csv", "log", "md"),
  MP3 ("audio/mpeg",  Showing.DOWNLOAD, "mp3"),
  M4A ("audio/mp4",   Showing.DOWNLOAD, "m4a"),
  WAV ("audio/wav",   Showing.DOWNLOAD, "wav"),
  AMR ("audio/amr",   Showing.DOWNLOAD, "amr");
  // spotless:on

  /** What a browser does with it. */
  private enum Showing {
    PICTURE,
    PAGE,
    DOWNLOAD
  }

  private final String mediaType;
  private final Showing showing;
  private final List<String> extensions;

  MediaKind(String mediaType, Showing showing, String... extensions) {
    this.mediaType = mediaType;
    this.showing = showing;
    this.extensions = List.of(extensions);
  }

  public static Optional<MediaKind> of(String mediaType) {
    return Arrays.stream(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether every browser draws it. */
  public boolean isPicture() {
    return showing == Showing.PICTURE;
  }

  /** Whether a browser shows it by itself, and safely; everything else is only handed over. */
  public boolean isShown() {
    return showing != Showing.DOWNLOAD;
  }

  /** The name with an ending that tells the truth. */
  String truthful(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(it -> small.endsWith("." + it))
        ? name
        : name + "." + extensions.get(0);
  }

  boolean isEndingOf(String name) {
    return truthful(name).equals(name);
  }
}
