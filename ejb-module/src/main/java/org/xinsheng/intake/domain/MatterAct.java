package org.xinsheng.intake.domain;

import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Permission;

/**
 * What people do with a matter of one kind, in which of its states and by whom; each kind has an
 * enum of them.
 */
public interface MatterAct {

  /** The rule that gives the kind its states, named in refusals. */
  String rule();

  Permission permission();

  /** The state that it works towards. */
  Enum<?> leadsTo();

  boolean isPossibleIn(Enum<?> status);

  /** Its constant, for labels. */
  default Enum<?> constant() {
    return (Enum<?>) this;
  }

  /** The refusal where it has no place in a state. */
  default IllegalTransition refusedIn(Enum<?> status) {
    return new IllegalTransition(rule(), status, leadsTo());
  }
}
