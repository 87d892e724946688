/**
 * Follow-up of every matter until the owner is satisfied: rounds, attempts, the call list.
 *
 * <p>Arrows: to complaint, deadline, organisation and shared. Clauses: P1 4.6, P5 4.4, P3 三5 (FU).
 */
package org.xinsheng.followup;
