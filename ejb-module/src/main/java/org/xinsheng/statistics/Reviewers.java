package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.statistics.domain.PeriodAct;

/**
 * Who checks, reports, signs and calls the weekly meeting; without a holder who stands in by ORG-6.
 */
@ApplicationScoped
public class Reviewers {

  private static final Map<PeriodAct, Role> WHO =
      Map.of(
          PeriodAct.CHECK, Role.CUSTOMER_SERVICE,
          PeriodAct.ANALYSIS, Role.HEAD_STEWARD,
          PeriodAct.SIGN, Role.CHIEF_STEWARD,
          PeriodAct.MEETING, Role.HEAD_STEWARD);

  @Inject private RoleHolders holders;
  @Inject private Clock clock;

  public boolean may(PeriodAct act, OfficeRow office, Actor actor) {
    Role role = WHO.get(act);
    return actor.holds(role, office.place())
        || holders.holders(role, office.place(), clock.now()).stream().anyMatch(actor::is);
  }

  /**
   * @throws NotAllowed naming whose act it is
   */
  void require(PeriodAct act, OfficeRow office, Actor actor) {
    if (!may(act, office, actor)) {
      throw new NotAllowed(act.rule(), Message.of("refusal.notTheReviewer", act, WHO.get(act)));
    }
  }
}
