package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.followup.domain.Ending;

/**
 * A follow-up that the OFFICE_MANAGER may end now (FU-5, FU-8, INT-17).
 *
 * @param office its code
 * @param since when its round was opened
 * @param ending as what it would end
 */
public record WaitingConclusion(
    String number, String office, int round, int attempts, Instant since, Ending ending)
    implements Serializable {}
