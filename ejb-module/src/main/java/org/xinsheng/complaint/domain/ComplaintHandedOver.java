package org.xinsheng.complaint.domain;

import org.xinsheng.intake.domain.FirstContactChanged;
import org.xinsheng.shared.Facts;

/** First-contact ownership changed hands (INT-3), and with it perhaps who follows up (FU-2). */
public record ComplaintHandedOver(Facts facts) implements FirstContactChanged {}
