package org.xinsheng.signin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.shared.Role;

/**
 * An active account.
 *
 * @param stamp changes with the password: what was opened with an older one closes
 */
public record Account(
    Long staffId, String username, Set<Role> roles, boolean mustChangePassword, String stamp) {

  /** The group that every active member of staff belongs to. */
  public static final String STAFF = "STAFF";

  /** The container's groups; {@value #STAFF} and the codes of own roles. */
  public Set<String> groups() {
    Set<String> groups = roles.stream().map(Role::name).collect(Collectors.toSet());
    Set<String> all = new LinkedHashSet<>(groups);
    all.add(STAFF);
    return all;
  }
}
