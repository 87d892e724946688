/**
 * The inbox: who is told of what (DL-6, DL-7, DL-12, HD-14), once per fact and person.
 *
 * <p>Observes {@link org.xinsheng.shared.DomainEvent} and {@link
 * org.xinsheng.deadline.DeadlineFacts} in their transaction; asks organisation who holds a role and
 * every {@link org.xinsheng.deadline.WhoIsWarned} whom a warning reaches. Who rests is told later
 * (DL-13). E-mails and gateways get theirs by way of one outbox, each by its {@link
 * org.xinsheng.notification.Carrier} (docs/decisions/0019, 0046). Nobody depends on it.
 */
package org.xinsheng.notification;
