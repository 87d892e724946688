package org.xinsheng.shared;

import java.io.Serializable;

/** Whom an act tells; every holder of a role in the record's place is told (ORG-6). */
public sealed interface Recipient extends Serializable {

  record Person(Long staffId) implements Recipient {}

  /** Without a holder their deputy is told, else the next rung. */
  record Holders(Role role) implements Recipient {}
}
