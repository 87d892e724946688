/**
 * What waits for somebody's yes or no, of every kind, in one list: the longest waiting first.
 * Clauses: NCR-3 to NCR-5, CA-4, DL-8, FU-8. Reads slips, reports, complaints and follow-ups, whose
 * own desks decide; changes nothing.
 */
package org.xinsheng.approval;
