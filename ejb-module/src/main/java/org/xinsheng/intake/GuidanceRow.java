package org.xinsheng.intake;

import java.io.Serializable;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.shared.Names;

/** What to say in one part of a conversation, with what the office publishes filled in. */
public record GuidanceRow(GuidanceStep step, Names text) implements Serializable {}
