package org.xinsheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.net.URLEncoder;
import java.time.Instant;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.SubjectRef;

/**
 * A notice as its recipient sees it.
 *
 * @param at when the thing happened
 * @param quietUntil from when on it rings, null for at once (DL-13)
 * @param readAt null while unread
 * @param acknowledgedAt null while not acknowledged, or where nobody asks for it
 */
public record NoticeRow(
    Long id,
    String act,
    SubjectRef subject,
    Message text,
    Instant at,
    Instant quietUntil,
    Instant readAt,
    boolean needsAcknowledgement,
    Instant acknowledgedAt)
    implements Serializable {

  static final String INBOX = "/notice/list.xhtml";

  static NoticeRow of(Notice notice) {
    return new NoticeRow(
        notice.id(),
        notice.act(),
        notice.subject(),
        notice.text(),
        notice.at(),
        notice.quietUntil(),
        notice.readAt(),
        notice.needsAcknowledgement(),
        notice.acknowledgedAt());
  }

  /** The page of the record, below the product's address; without one the inbox. */
  public String page() {
    if (act.equals("FOLLOW_UP_REPORT")) {
      return "/followup/ledger.xhtml?from=" + text.args().get(1) + "&to=" + text.args().get(2);
    }
    return switch (subject.type()) {
      case COMPLAINT -> page("/complaint/case.xhtml");
      case SUGGESTION -> page("/suggestion/suggestion.xhtml");
      case ENQUIRY, MESSAGE, EMERGENCY -> page("/matter/matter.xhtml");
      case REPAIR, SERVICE_REQUEST -> page("/repair/repair.xhtml");
      case CAPA_REPORT -> page("/capa/report.xhtml");
      case MEETING -> page("/meeting/meeting.xhtml");
      case SLIP -> page("/slip/slip.xhtml");
      case STATISTICS -> page("/statistics/period.xhtml");
      default -> INBOX;
    };
  }

  private String page(String path) {
    return path + "?number=" + URLEncoder.encode(subject.number(), UTF_8);
  }
}
