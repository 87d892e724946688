/**
 * Messages that owners leave for absent colleagues.
 *
 * <p>Arrows: to intake, organisation and shared. Clauses: P1 4.2.4 (INT-11, INT-1).
 */
package org.xinsheng.message;
