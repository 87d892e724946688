/**
 * What every contact shares, of whatever kind: channel, desk, the customer as they were.
 *
 * <p>Arrows: to organisation, customer and shared. Clauses: P1 4.1-4.3, P3 一, P5 4.1.
 */
package org.xinsheng.intake;
