package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.timer.Instants;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/** The cases of a period: of a signed one those of its fixed copy, of any other as they are now. */
@ApplicationScoped
public class RegisterLines {

  private static final String COLUMNS = CaseFacts.HEAD + ", " + Tally.columns("%s");

  private static final int HEAD = CaseFacts.HEAD.split(",").length;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Where one page of lines ends. */
  record After(Instant receivedAt, long id) {}

  /** By received time, at most so many after the last. */
  List<RegisterLine> read(
      StatisticsPeriod period, OfficeRow office, Part part, Chosen chosen, After after, int most) {
    return period.isSigned()
        ? copied(period, part, chosen, after, most)
        : live(period, office, part, chosen, after, most);
  }

  /** Those of the fixed copy. */
  List<RegisterLine> copied(
      StatisticsPeriod period, Part part, Chosen chosen, After after, int most) {
    String source =
        " from statistics_case where period_id = " + period.id() + " and part = '" + part + "'";
    return lines("", source, chosen, after, most);
  }

  /** As they are now, signed or not. */
  List<RegisterLine> live(
      StatisticsPeriod period, OfficeRow office, Part part, Chosen chosen, After after, int most) {
    return lines(facts(period, office, part), " from facts where 1 = 1", chosen, after, most);
  }

  static String facts(StatisticsPeriod period, OfficeRow office, Part part) {
    return part == Part.RECEIVED
        ? CaseFacts.received(office, period.calendar())
        : CaseFacts.ended(office, period.calendar());
  }

  /** Adds the cases of both parts to the fixed copy. */
  void copy(StatisticsPeriod period, OfficeRow office) {
    for (Part part : Part.values()) {
      String insert =
          "insert into statistics_case (period_id, part, "
              + COLUMNS
              + ")\n"
              + facts(period, office, part)
              + "select "
              + period.id()
              + ", '"
              + part
              + "', "
              + COLUMNS
              + " from facts";
      em.createNativeQuery(insert).executeUpdate();
    }
  }

  private List<RegisterLine> lines(
      String with, String source, Chosen chosen, After after, int most) {
    List<Object> values = new ArrayList<>(chosen.values());
    String page = "";
    if (after != null) {
      page = " and received_at >= ? and (received_at > ? or id > ?)";
      values.add(after.receivedAt().atOffset(ZoneOffset.UTC));
      values.add(after.receivedAt().atOffset(ZoneOffset.UTC));
      values.add(after.id());
    }
    var query =
        em.createNativeQuery(
            with
                + "select "
                + COLUMNS
                + source
                + chosen.where()
                + page
                + " order by received_at, id fetch first "
                + most
                + " rows only");
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(it -> line((Object[]) it)).toList();
  }

  private static RegisterLine line(Object[] row) {
    Map<Tally, Long> tallies = new EnumMap<>(Tally.class);
    for (Tally tally : Tally.values()) {
      tallies.put(tally, ((Number) row[HEAD + tally.ordinal()]).longValue());
    }
    return new RegisterLine(
        ((Number) row[0]).longValue(),
        (String) row[1],
        Instants.of(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        (String) row[9],
        (String) row[10],
        (String) row[11],
        (String) row[12],
        (String) row[13],
        Instants.of(row[14]),
        Instants.of(row[15]),
        Instants.of(row[16]),
        tallies);
  }
}
