package org.xinsheng.web.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.organisation.RoleGapQueries;
import org.xinsheng.organisation.RoleGapQueries.RoleGap;
import org.xinsheng.supervision.Glance;
import org.xinsheng.supervision.SupervisionQueries;
import org.xinsheng.supervision.Supervisors;
import org.xinsheng.supervision.Urgency;
import org.xinsheng.web.frame.Me;

/** What supervisors and the administrator watch over, at a glance on the start page. */
@Named("watch")
@RequestScoped
public class WatchView {

  private static final int MOST = 5;

  @Inject private SupervisionQueries supervision;
  @Inject private RoleGapQueries gaps;
  @Inject private Me me;

  private Glance glance;
  private List<RoleGap> unheld;

  public boolean isSupervisor() {
    return Supervisors.include(me.getActor());
  }

  public Glance getGlance() {
    if (glance == null) {
      glance = supervision.glance(MOST);
    }
    return glance;
  }

  /** Counted to a hundred. */
  public String count(Urgency urgency) {
    int count = getGlance().of(urgency);
    return count < Glance.MOST ? String.valueOf(count) : "99+";
  }

  public Urgency[] getUrgencies() {
    return Urgency.values();
  }

  /** Roles that nobody holds (ORG-6); none for anybody but the administrator. */
  public List<RoleGap> getUnheld() {
    if (unheld == null) {
      unheld = me.isAdministrator() ? gaps.late(MOST) : List.of();
    }
    return unheld;
  }
}
