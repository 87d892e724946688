package org.xinsheng.intake;

import java.io.Serializable;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.shared.Names;

/**
 * A text as it is kept, with its gaps.
 *
 * @param office its code, null for the whole company
 * @param purpose null for every purpose
 * @param channel null for every channel
 */
public record GuidanceText(
    Long id,
    long version,
    String office,
    Purpose purpose,
    Channel channel,
    GuidanceStep step,
    Names text,
    boolean retired)
    implements Serializable {}
