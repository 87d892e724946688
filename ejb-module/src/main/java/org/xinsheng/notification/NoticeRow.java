package org.xinsheng.notification;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.SubjectRef;

/**
 * A notice as its recipient sees it.
 *
 * @param at when the thing happened
 * @param readAt null while unread
 * @param acknowledgedAt null while not acknowledged, or where nobody asks for it
 */
public record NoticeRow(
    Long id,
    String act,
    SubjectRef subject,
    Message text,
    Instant at,
    Instant readAt,
    boolean needsAcknowledgement,
    Instant acknowledgedAt)
    implements Serializable {}
