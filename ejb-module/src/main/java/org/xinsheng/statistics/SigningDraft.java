package org.xinsheng.statistics;

import java.util.List;
import java.util.Map;

/**
 * A period that is about to be signed, with everything that its paper says.
 *
 * @param view as it is once it is signed
 * @param seal of the register that the paper shows: if the copy's is another, something changed
 *     while it was printed, and nothing is signed
 */
public record SigningDraft(PeriodView view, Map<Part, List<RegisterLine>> register, String seal) {}
