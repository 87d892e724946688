package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.organisation.domain.AccountStatus;

/**
 * Somebody's account as administrators see it.
 *
 * @param hasPassword whether they could sign in at all
 * @param mustChangePassword whether they have not chosen their own yet
 */
public record AccountRow(
    Long id,
    String username,
    String name,
    Long branchId,
    Long officeId,
    Long departmentId,
    String email,
    boolean active,
    boolean locked,
    boolean hasPassword,
    boolean mustChangePassword,
    long version)
    implements Serializable {

  public AccountStatus status() {
    return AccountStatus.of(active, locked);
  }

  /** For queries. */
  public AccountRow(
      Long id,
      String username,
      String name,
      Long branchId,
      Long officeId,
      Long departmentId,
      String email,
      boolean active,
      boolean locked,
      String passwordHash,
      boolean mustChangePassword,
      long version) {
    this(
        id,
        username,
        name,
        branchId,
        officeId,
        departmentId,
        email,
        active,
        locked,
        passwordHash != null,
        mustChangePassword,
        version);
  }
}
