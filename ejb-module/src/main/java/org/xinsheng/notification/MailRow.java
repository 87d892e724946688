package org.xinsheng.notification;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.notification.domain.MailState;
import org.xinsheng.notification.domain.Way;

/**
 * A dispatch, without the address that it goes to.
 *
 * @param webhook the gateway's name, null for e-mails
 * @param username of whom it is for
 * @param notices how many it tells of
 * @param nextTryAt null when nothing more is to be done
 */
public record MailRow(
    Long id,
    Way way,
    String webhook,
    String username,
    String name,
    MailState state,
    Long notices,
    int tries,
    Instant createdAt,
    Instant nextTryAt,
    Instant sentAt,
    String lastFailure)
    implements Serializable {}
