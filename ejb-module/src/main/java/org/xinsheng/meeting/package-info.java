/**
 * Meetings: convened, minuted, decided, and turned into actions with a person and a date.
 *
 * <p>Arrows: to attachment, organisation, customer and shared; complaints, slips and reviews hold
 * meetings here. Clauses: P5 4.2.2, 4.5, P3 二4 (HD-3, NCR-8, STAT-3).
 */
package org.xinsheng.meeting;
