package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;

/**
 * A case whose effect the office manager is to check (HD-11).
 *
 * @param gist the beginning of the content
 */
public record EffectRow(
    Long id,
    ComplaintNumber number,
    Severity severity,
    ComplaintStatus status,
    String gist,
    Instant resolvedAt)
    implements Serializable {

  /** Cut here: a function in the query would keep its booleans from being bound. */
  public EffectRow {
    gist =
        gist.codePointCount(0, gist.length()) <= ComplaintRow.GIST
            ? gist
            : gist.substring(0, gist.offsetByCodePoints(0, ComplaintRow.GIST));
  }
}
