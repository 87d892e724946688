package org.xinsheng.shared;

/** An act that no other capability waits for, but that the audit trail and notices keep. */
public record Recorded(Facts facts) implements DomainEvent {}
