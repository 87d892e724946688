/**
 * Corrective and preventive action: what recurs, the review meeting after a slip, the CAPA report
 * from its draft to the proof that it works.
 *
 * <p>Arrows: to nonconformity and, through it, followup, complaint, meeting, deadline, organisation
 * and shared; statistics read recurrences here. Clauses: P5 4.5, P3 二4 (CA-1…CA-7, NCR-5).
 */
package org.xinsheng.correctiveaction;
