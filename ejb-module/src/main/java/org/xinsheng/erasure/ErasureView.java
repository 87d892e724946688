package org.xinsheng.erasure;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.xinsheng.erasure.domain.AskedBy;

/**
 * An erasure as it is kept.
 *
 * @param number of the entry of the contact book
 * @param content whether what they said was erased, too
 * @param executedBy user name of the administrator
 * @param counts erased rows by table
 */
public record ErasureView(
    Long number,
    AskedBy askedBy,
    LocalDate askedOn,
    String legalBasis,
    boolean content,
    String executedBy,
    Instant executedAt,
    Map<String, Long> counts)
    implements Serializable {

  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
