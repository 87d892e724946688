package org.xinsheng.complaint.domain;

import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;

/** A complaint has its number, handler, reports and both deadlines (DL-1). */
public record ComplaintRegistered(Facts facts) implements DomainEvent {}
