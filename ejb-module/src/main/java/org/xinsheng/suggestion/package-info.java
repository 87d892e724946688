/**
 * Suggestions: to the head steward, on to a department, back to the owner.
 *
 * <p>Arrows: to intake, deadline, customer, organisation and shared; follow-ups and interviews hear
 * suggestions and point here. Clauses: P3 三2, P5 4.4.3 (HD-5, FU-4, INT-1, INT-9).
 */
package org.xinsheng.suggestion;
