/**
 * Complaints: severity, validity, states, handling and result.
 *
 * <p>Arrows: to intake, deadline, customer, organisation and shared; follow-ups, slips and
 * statistics point here. Clauses: P3 四, P5 4.1-4.3, P1 4.3.1 (INT, SEV, HD, DL-1 to DL-5).
 */
package org.xinsheng.complaint;
