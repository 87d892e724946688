package org.xinsheng.nonconformity.domain;

import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.SubjectRef;

/**
 * What the slip says was done and helped; a review meeting is due after it (CA-1).
 *
 * @param complaint null where it was raised directly
 */
public record SlipClosed(Facts facts, SubjectRef complaint) implements DomainEvent {}
