package org.xinsheng.policy.domain;

import java.io.Serializable;
import org.xinsheng.shared.Message;

/**
 * One value that the policy decides.
 *
 * @param name e.g. {@code limit.MAJOR.reply}; never changes its meaning
 * @param standard what holds until a version says otherwise
 * @param rule the rulebook's id
 * @param label what it means, in words
 */
public record PolicyItem(String name, PolicyType type, String standard, String rule, Message label)
    implements Serializable {

  public PolicyItem {
    type.parse(standard);
  }
}
