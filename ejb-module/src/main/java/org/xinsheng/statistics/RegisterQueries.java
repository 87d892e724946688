package org.xinsheng.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** The register of a period as a whole, and on the paper that was signed (STAT-1, STAT-2). */
@Stateless
@RolesAllowed("STAFF")
public class RegisterQueries {

  @Inject private Readers readers;
  @Inject private Periods periods;
  @Inject private RegisterLines lines;
  @Inject private Papers papers;

  /** Gives every chosen line of a part, office by office, by received time. */
  public void each(
      StatisticsPlace place,
      CalendarPeriod calendar,
      Chosen chosen,
      Part part,
      Consumer<StatisticsRecord> taker) {
    for (OfficeRow office : readers.offices(place)) {
      periods
          .read(office, calendar)
          .ifPresent(
              it ->
                  lines.each(
                      it,
                      office,
                      part,
                      chosen,
                      line -> taker.accept(StatisticsRecord.of(office, line))));
    }
  }

  /**
   * The bytes that were printed and signed; nothing is printed anew.
   *
   * @param form as it stands in addresses
   * @throws NotFound where the period is not signed, or has no such paper
   * @throws RuleViolation STAT-2 where the bytes that are kept are not those that were signed
   */
  public SignedPaper paper(String officeCode, CalendarPeriod calendar, String form) {
    OfficeRow office = readers.office(officeCode);
    StatisticsPeriod period =
        periods.read(office, calendar).orElseThrow(() -> new NotFound("period", calendar.label()));
    PaperRow row =
        papers.of(period.id(), false).stream()
            .filter(it -> it.form().equals(form))
            .findFirst()
            .orElseThrow(() -> new NotFound("form", form));
    byte[] pdf = papers.read(period.id(), form).orElse(new byte[0]);
    if (!Papers.sha256(pdf).equals(row.sha256())) {
      throw new RuleViolation(
          "STAT-2", Message.of("refusal.paperChanged", office.code() + "/" + period.label()));
    }
    return new SignedPaper(form, pdf);
  }
}
