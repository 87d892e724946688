/**
 * Who changed what, when, from where and why, so that an edited or missing entry shows.
 *
 * <p>Observes {@link org.xinsheng.shared.DomainEvent} and {@link
 * org.xinsheng.deadline.DeadlineFacts} in their transaction; nobody depends on it. Each record has
 * a chain of its own; seals tie the ends of all chains into one. Locks: heads after complaints and
 * deadlines, several in order of their subject.
 */
package org.xinsheng.audit;
