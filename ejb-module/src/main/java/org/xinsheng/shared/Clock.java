package org.xinsheng.shared;

import java.time.Instant;

/** The product's time, in whole milliseconds; only desks and sweeps ask it. */
public interface Clock {

  Instant now();
}
