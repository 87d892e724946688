package org.xinsheng.web.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.xinsheng.attachment.AttachmentRow;
import org.xinsheng.attachment.MediaKind;

/** What goes with an attachment's content, so that a browser does nothing with it but show it. */
final class ContentHeaders {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private ContentHeaders() {}

  /** Beside those that every answer has: nobody guesses the type. */
  static Map<String, String> of(AttachmentRow row) {
    return Map.of(
        "Content-Type", type(row.kind()),
        "Content-Length", Long.toString(row.size()),
        "Content-Disposition", disposition(row),
        "Content-Security-Policy", policy(row.kind()),
        "Cross-Origin-Resource-Policy", "same-origin",
        "Cache-Control", "private, no-cache",
        "ETag", tag(row));
  }

  /** The content never changes; whether its reader may still see it is asked every time. */
  static String tag(AttachmentRow row) {
    return '"' + row.sha256() + '"';
  }

  private static String type(MediaKind kind) {
    return kind == MediaKind.TEXT ? "text/plain;charset=UTF-8" : kind.mediaType();
  }

  /** Browsers' readers of PDF keep its scripts to themselves; older ones refuse a sandbox. */
  private static String policy(MediaKind kind) {
    return kind == MediaKind.PDF
        ? NOTHING + "; object-src 'self'; style-src 'unsafe-inline'"
        : NOTHING + "; sandbox";
  }

  /** The name twice, as RFC 6266 wants it: for old clients in ASCII, else by RFC 5987. */
  private static String disposition(AttachmentRow row) {
    String how = row.kind().isShown() ? "inline" : "attachment";
    String ascii = row.name().replaceAll("[^ -~]|[\"\\\\%]", "_");
    String encoded = URLEncoder.encode(row.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return how + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded.replace("*", "%2A");
  }
}
