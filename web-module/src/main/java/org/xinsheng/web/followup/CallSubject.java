package org.xinsheng.web.followup;

import java.io.Serializable;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;

/**
 * What whoever calls must know of a matter, of whatever kind.
 *
 * @param result what was done for the owner last, null for nothing
 * @param dialled null where the owner has no phone, or where the reader may not see it in full
 * @param why the reader may not follow it up now, null when they may
 */
public record CallSubject(
    String number,
    long version,
    OfficeTime time,
    String content,
    String result,
    String dialled,
    Message why,
    String rule)
    implements Serializable {}
