package org.xinsheng.nonconformity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.shared.Money;

/**
 * What a slip said in one revision and what was decided about it.
 *
 * @param submittedAt null while it is being written
 * @param chain of its last run
 * @param rejectedReason null where it was not rejected
 */
public record SlipRevisionView(
    int revision,
    String nonconformity,
    String causeAnalysis,
    String correctiveMeasure,
    Colleague responsible,
    Instant executionDueAt,
    Money lossAmount,
    Colleague submittedBy,
    Instant submittedAt,
    List<SlipStepView> chain,
    String rejectedReason)
    implements Serializable {}
