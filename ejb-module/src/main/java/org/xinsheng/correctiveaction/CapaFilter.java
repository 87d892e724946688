package org.xinsheng.correctiveaction;

import java.io.Serializable;
import org.xinsheng.correctiveaction.domain.CapaStatus;

/**
 * Which reports a list shows; null leaves a thing open.
 *
 * @param office its code
 * @param part of the ledger
 * @param slip number of a slip that the report serves
 */
public record CapaFilter(CapaStatus status, String office, CapaPart part, String slip)
    implements Serializable {

  public static final CapaFilter EVERYTHING = new CapaFilter(null, null, null, null);
}
