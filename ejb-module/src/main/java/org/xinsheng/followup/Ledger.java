package org.xinsheng.followup;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The follow-up ledger of a period (FU-0).
 *
 * @param to the last day, included
 * @param offices those in reach, by code
 */
public record Ledger(LocalDate from, LocalDate to, LedgerRow total, List<LedgerRow> offices)
    implements Serializable {}
