/**
 * Repairs and service requests: registered, dispatched to whoever does them, done. A repair closes
 * by its follow-up, a service request once the owner was told.
 *
 * <p>Arrows: to intake, deadline, attachment, customer, organisation and shared; follow-ups and
 * interviews point here. Clauses: P1 4.6.1, P3 二6, P5 4.1.1 (REC-5, INT-2, INT-21, FU-1).
 */
package org.xinsheng.repair;
