package org.xinsheng.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Role;

/**
 * Open accounts with their roles, read afresh each time: who has left or is locked is out at once.
 */
@ApplicationScoped
public class Accounts {

  private static final String ACCOUNT =
      """
      select s.id, s.username, s.passwordHash, s.mustChangePassword, h.role
      from Staff s left join RoleHolding h on h.staffId = s.id and h.endedAt is null
      where s.active = true and s.locked = false and\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** What a sign-in is checked against. */
  record Credentials(Account account, String passwordHash) {}

  public Optional<Account> byUsername(String username) {
    return credentials(username).map(Credentials::account);
  }

  Optional<Account> byId(Long staffId) {
    return one(em.createQuery(ACCOUNT + " s.id = :id", Object[].class)
            .setParameter("id", staffId)
            .getResultList())
        .map(Credentials::account);
  }

  Optional<Credentials> credentials(String username) {
    return one(
        em.createQuery(ACCOUNT + " s.username = :username", Object[].class)
            .setParameter("username", Staff.canonical(username))
            .getResultList());
  }

  private static Optional<Credentials> one(List<Object[]> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] first = rows.get(0);
    Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
    rows.stream().filter(row -> row[4] != null).forEach(row -> roles.add((Role) row[4]));
    String hash = (String) first[2];
    String stamp = hash == null ? "" : Digest.of(hash).substring(0, 16);
    Account account =
        new Account((Long) first[0], (String) first[1], roles, (Boolean) first[3], stamp);
    return Optional.of(new Credentials(account, hash));
  }
}
