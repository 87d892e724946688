package org.xinsheng.meeting.domain;

import java.time.Instant;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;

/**
 * Who calls whom together about what.
 *
 * @param subject the record that it is about, null for no single one
 * @param heldAt when it takes or took place
 * @param agenda null for none
 */
public record Convocation(
    Place place, SubjectRef subject, String topic, Instant heldAt, Long convenor, String agenda) {}
