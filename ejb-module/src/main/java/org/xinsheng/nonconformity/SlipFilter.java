package org.xinsheng.nonconformity;

import java.io.Serializable;
import org.xinsheng.nonconformity.domain.SlipStatus;

/**
 * Which slips a list shows; null leaves a thing open.
 *
 * @param office its code
 * @param complaint number of the case that it is about
 * @param mine only those that the reader raised, filled or is to execute
 */
public record SlipFilter(SlipStatus status, String office, String complaint, boolean mine)
    implements Serializable {

  public static final SlipFilter EVERYTHING = new SlipFilter(null, null, null, false);
}
