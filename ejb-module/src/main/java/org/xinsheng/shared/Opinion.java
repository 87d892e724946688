package org.xinsheng.shared;

import java.time.Instant;

/**
 * What an owner said of the service, wherever it was heard (INT-20).
 *
 * @param source the record in which it stands
 * @param heardAt when the owner said so
 * @param words the owner's, never blank
 */
public record Opinion(
    SubjectRef source, Place place, OpinionSource kind, Instant heardAt, String words) {}
