/**
 * Nonconformity slips: what went wrong, who approves what is done about it, that it is done in
 * time, and whether it helped.
 *
 * <p>Arrows: to followup, complaint, meeting, attachment, deadline, policy, organisation and
 * shared; corrective action points here. Clauses: P5 4.2 to 4.4 (NCR-1 to NCR-11, HD-9, DL-17).
 */
package org.xinsheng.nonconformity;
