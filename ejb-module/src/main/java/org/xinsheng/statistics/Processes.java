package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** How far an office's period has come, with the names of those who brought it there. */
@ApplicationScoped
public class Processes {

  @Inject private StaffDirectory staff;
  @Inject private RegisterSeal seal;
  @Inject private Papers papers;

  /** A large copy is not compared to its seal. */
  PeriodView.Process of(OfficeRow office, StatisticsPeriod period) {
    return of(office, period, !period.isLarge());
  }

  PeriodView.Process verified(OfficeRow office, StatisticsPeriod period) {
    return of(office, period, true);
  }

  private PeriodView.Process of(OfficeRow office, StatisticsPeriod period, boolean compared) {
    Map<Long, StaffRow> people =
        staff.byIds(Arrays.asList(period.checkedBy(), period.analysedBy(), period.signedBy()));
    return new PeriodView.Process(
        period.id(),
        period.state(),
        period.builtAt(),
        period.builds(),
        period.checkedAt(),
        people.get(period.checkedBy()),
        period.kind() == PeriodKind.MONTH ? AnalysisReminders.dueOn(period.calendar()) : null,
        period.analysis(),
        period.analysedAt(),
        people.get(period.analysedBy()),
        period.signedAt(),
        people.get(period.signedBy()),
        period.sha256(),
        period.isSigned() && compared ? seal.ofCopy(period, office).equals(period.sha256()) : null,
        period.isSigned() ? papers.of(period.id(), compared) : List.of(),
        period.archivedAt(),
        period.meeting(),
        period.version());
  }
}
