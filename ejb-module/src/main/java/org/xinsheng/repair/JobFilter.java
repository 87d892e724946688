package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.repair.domain.JobStatus;

/**
 * Which jobs of a kind a list shows; null leaves a thing open.
 *
 * @param office its code
 * @param department code of the one that has it
 * @param category its code
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param overdue only those whose promised time is past
 */
public record JobFilter(
    String office,
    JobStatus status,
    String department,
    String category,
    Instant receivedFrom,
    Instant receivedTo,
    boolean overdue)
    implements Serializable {

  public static final JobFilter EVERYTHING =
      new JobFilter(null, null, null, null, null, null, false);
}
