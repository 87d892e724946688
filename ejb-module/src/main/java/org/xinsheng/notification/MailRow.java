package org.xinsheng.notification;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.notification.domain.MailState;

/**
 * An e-mail that did not get through yet, without its address.
 *
 * @param username of whom it is for
 * @param notices how many it tells of
 * @param nextTryAt null when it was given up
 */
public record MailRow(
    Long id,
    String username,
    String name,
    MailState state,
    Long notices,
    int tries,
    Instant createdAt,
    Instant nextTryAt,
    String lastFailure)
    implements Serializable {}
