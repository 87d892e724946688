package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.WorkingCalendars;

/** Which desk a matter falls to; the desk follows the received time (INT-2). */
@ApplicationScoped
public class DeskOnDuty {

  @Inject private WorkingCalendars calendars;

  public Desk at(Instant received, OfficeRow office) {
    return calendars.isOpen(office, received) ? Desk.CUSTOMER_SERVICE : Desk.MONITORING_CENTRE;
  }
}
