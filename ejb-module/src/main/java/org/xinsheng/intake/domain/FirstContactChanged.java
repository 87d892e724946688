package org.xinsheng.intake.domain;

import org.xinsheng.shared.DomainEvent;

/** First-contact ownership of a matter went to someone else (INT-3). */
public interface FirstContactChanged extends DomainEvent {}
