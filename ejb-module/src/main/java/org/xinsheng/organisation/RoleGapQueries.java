package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/** Roles that were lately asked for in vain (ORG-6). */
@Stateless
@RolesAllowed("STAFF")
public class RoleGapQueries {

  /** Older ones were filled or are asked for no more. */
  private static final int DAYS = 7;

  private static final String LATE =
      "select distinct office_id, role from role_gap where noticed_on >= ?1 order by office_id, role";

  /** A role that nobody holds in an office. */
  public record RoleGap(OfficeRow office, Role role) {}

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * @throws NotAllowed for anybody but the administrator
   */
  public List<RoleGap> late(int limit) {
    current.administrator();
    Date since = Date.valueOf(OfficeTime.STANDARD.dateOf(clock.now()).minusDays(DAYS));
    List<RoleGap> gaps = new ArrayList<>();
    for (Object row :
        em.createNativeQuery(LATE).setParameter(1, since).setMaxResults(limit).getResultList()) {
      Object[] gap = (Object[]) row;
      Long office = ((Number) gap[0]).longValue();
      gaps.add(new RoleGap(offices.byId(office), Role.valueOf((String) gap[1])));
    }
    return gaps;
  }
}
