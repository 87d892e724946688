package org.xinsheng.web.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Message;

/**
 * One thing that happened to a case.
 *
 * @param who null for what time alone did
 * @param text what was written then, may be null
 */
public record Moment(Instant at, Message what, String who, String text) implements Serializable {}
