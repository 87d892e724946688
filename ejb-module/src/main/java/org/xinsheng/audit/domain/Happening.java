package org.xinsheng.audit.domain;

import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.SubjectRef;

/**
 * What an entry is written from.
 *
 * @param at when it happened, which may lie before the recording
 * @param why the reason, null where the rule wants none
 */
public record Happening(
    SubjectRef subject, Actor actor, Instant at, String act, List<Change> changes, String why) {}
