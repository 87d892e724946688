package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.shared.Place;

/**
 * What an owner reads of their own matter (INT-18).
 *
 * @param replies what the office said, oldest first
 * @param results what was done, a round each
 * @param round of the last result, 0 while there is none
 */
public record WebProgress(
    Place place,
    ComplaintStatus status,
    Instant receivedAt,
    String category,
    String content,
    List<Words> replies,
    List<Words> results,
    int chases,
    int round,
    Instant closedAt)
    implements Serializable {

  public record Words(String text, Instant at) implements Serializable {}
}
