package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.util.Map;

/** How many reports stand in each part of the ledger (CA-6). */
public record CapaLedger(Map<CapaPart, Long> counts) implements Serializable {

  /** Each part is counted up to here. */
  public static final int MOST = 10_000;

  public CapaLedger {
    counts = Map.copyOf(counts);
  }

  public long of(CapaPart part) {
    return counts.getOrDefault(part, 0L);
  }
}
