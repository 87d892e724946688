package org.xinsheng.notification.domain;

import java.io.Serializable;
import java.util.Set;
import org.xinsheng.shared.Role;

/**
 * What a gateway is sent; an empty choice means all.
 *
 * @param offices codes: where those work who are told
 * @param roles that those hold who are told
 */
public record WebhookWish(Set<NoticeTopic> topics, Set<String> offices, Set<Role> roles)
    implements Serializable {

  public WebhookWish {
    topics = topics == null ? Set.of() : Set.copyOf(topics);
    offices = offices == null ? Set.of() : Set.copyOf(offices);
    roles = roles == null ? Set.of() : Set.copyOf(roles);
  }

  /**
   * @param office null for people of a branch or the company, whom only all offices reach
   */
  public boolean wants(Set<NoticeTopic> about, String office, Set<Role> held) {
    return (topics.isEmpty() || about.stream().anyMatch(topics::contains))
        && (offices.isEmpty() || office != null && offices.contains(office))
        && (roles.isEmpty() || held.stream().anyMatch(roles::contains));
  }
}
