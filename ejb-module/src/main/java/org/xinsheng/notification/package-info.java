/**
 * The inbox: who is told of what (DL-6, DL-7, DL-12, HD-14), once per fact and person.
 *
 * <p>Observes {@link org.xinsheng.shared.DomainEvent} and {@link
 * org.xinsheng.deadline.DeadlineFacts} in their transaction; asks organisation who holds a role and
 * every {@link org.xinsheng.deadline.WhoIsWarned} whom a warning reaches. Who wants e-mails, too,
 * gets them by way of the outbox (docs/decisions/0019). Nobody depends on it.
 */
package org.xinsheng.notification;
