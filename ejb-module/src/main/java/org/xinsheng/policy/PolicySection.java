package org.xinsheng.policy;

import java.util.List;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyValues;

/**
 * The part of the policy that one capability owns. Its standard stands in Java, in one place;
 * whoever owns numbers implements this, and policy collects it.
 */
public interface PolicySection {

  /** Where it stands among the sections: the lowest first. */
  int place();

  /** The text's key of its title. */
  String titleKey();

  /** In the order in which people read them. */
  List<PolicyItem> items();

  /**
   * What single values cannot say of themselves.
   *
   * @throws org.xinsheng.shared.RuleViolation where values contradict each other
   */
  default void check(PolicyValues values) {}
}
