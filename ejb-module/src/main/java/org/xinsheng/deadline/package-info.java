/**
 * Supervises every promised time (P3 四(二), DL-1 … DL-19): one table for all kinds, one sweep.
 *
 * <p>Knows no complaint. Arrows: shared. Owners of promises open, move and end deadlines through
 * {@link org.xinsheng.deadline.DeadlineDesk}; what a deadline did is fired as {@link
 * org.xinsheng.deadline.DeadlineFacts}. Locks: the subject's own row first, its deadlines second.
 */
package org.xinsheng.deadline;
