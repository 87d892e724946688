package org.xinsheng.notification.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.SubjectRef;

/**
 * What somebody is told.
 *
 * @param fact names what happened among everything that ever did
 * @param act code with a text {@code notice.CODE}
 * @param args what stands in the text's gaps; the record's number is the first
 */
public record Told(
    String fact, String act, SubjectRef subject, List<Serializable> args, Instant at) {}
