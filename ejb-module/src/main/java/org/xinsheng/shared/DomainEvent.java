package org.xinsheng.shared;

/** Something that happened to a record; fired by its desk inside the act's transaction. */
public interface DomainEvent {

  Facts facts();
}
