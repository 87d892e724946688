package org.xinsheng.repair.domain;

import org.xinsheng.intake.domain.FirstContactChanged;
import org.xinsheng.shared.Facts;

/** Somebody else owns the job towards the owner (INT-3). */
public record JobHandedOver(Facts facts) implements FirstContactChanged {}
