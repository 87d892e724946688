/**
 * Enquiries: answered at once, or at the time that was promised to the owner.
 *
 * <p>Arrows: to intake, deadline, organisation and shared. Clauses: P1 4.3.2.1 (INT-10, INT-1).
 */
package org.xinsheng.enquiry;
