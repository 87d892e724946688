package org.xinsheng.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * The outbox at a glance.
 *
 * @param on whether a mail server is set up
 * @param notices those that no e-mail has taken in yet
 * @param oldestAt since when the oldest of them waits, null when none does
 * @param waiting e-mails on their way that have not failed
 * @param failing e-mails that failed and will be tried again
 * @param dead e-mails given up
 */
public record OutboxState(
    boolean on, long notices, Instant oldestAt, long waiting, long failing, long dead)
    implements Serializable {}
