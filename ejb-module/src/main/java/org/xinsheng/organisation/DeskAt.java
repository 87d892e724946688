package org.xinsheng.organisation;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which desk is on at an instant (INT-2).
 *
 * @param open whether it is the customer service centre, else the monitoring centre
 * @param nextOpening the instant itself while open
 */
public record DeskAt(Instant at, boolean open, Instant nextOpening) implements Serializable {}
