/**
 * Emergencies: who is on duty knows at once, acknowledges, sends help, and says when it is over.
 *
 * <p>Arrows: to intake, deadline, organisation and shared. Clauses: P5 4.1.5 (INT-21, INT-1).
 */
package org.xinsheng.emergency;
