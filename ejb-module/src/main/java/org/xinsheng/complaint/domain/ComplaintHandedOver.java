package org.xinsheng.complaint.domain;

import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;

/** First-contact ownership changed hands (INT-3), and with it perhaps who follows up (FU-2). */
public record ComplaintHandedOver(Facts facts) implements DomainEvent {}
