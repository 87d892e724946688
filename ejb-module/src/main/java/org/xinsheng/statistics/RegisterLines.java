package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.timer.Instants;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/** The cases of a period: of a signed one those of its fixed copy, of any other as they are now. */
@ApplicationScoped
public class RegisterLines {

  private static final String COLUMNS = CaseFacts.HEAD + ", " + Tally.columns("%s");

  private static final int AT_ONCE = 2_000;

  private static final int HEAD = CaseFacts.HEAD.split(",").length;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CaseSources sources;

  /** Where one page of lines ends. */
  record After(Instant receivedAt, long id) {}

  /** By received time, at most so many after the last. */
  List<RegisterLine> read(
      StatisticsPeriod period, OfficeRow office, Part part, Chosen chosen, After after, int most) {
    return lines(sources.of(period, office, part), chosen, after, most);
  }

  /** Every chosen line of a part, by received time: of a signed period those of its copy. */
  void each(
      StatisticsPeriod period,
      OfficeRow office,
      Part part,
      Chosen chosen,
      Consumer<RegisterLine> taker) {
    each(sources.of(period, office, part), chosen, taker);
  }

  /** Every line of the fixed copy, by received time. */
  void eachCopied(StatisticsPeriod period, Part part, Consumer<RegisterLine> taker) {
    each(CaseSource.copied(period, part), Chosen.ALL, taker);
  }

  /** Every line as it is now, signed or not, by received time. */
  void eachLive(
      StatisticsPeriod period, OfficeRow office, Part part, Consumer<RegisterLine> taker) {
    each(sources.live(period, office, part), Chosen.ALL, taker);
  }

  private void each(CaseSource cases, Chosen chosen, Consumer<RegisterLine> taker) {
    After after = null;
    List<RegisterLine> some;
    do {
      some = lines(cases, chosen, after, AT_ONCE);
      some.forEach(taker);
      if (!some.isEmpty()) {
        RegisterLine last = some.get(some.size() - 1);
        after = new After(last.receivedAt(), last.id());
      }
    } while (some.size() == AT_ONCE);
  }

  /** Adds the cases of both parts to the fixed copy. */
  void copy(StatisticsPeriod period, OfficeRow office) {
    for (Part part : Part.values()) {
      CaseSource cases = sources.live(period, office, part);
      String into = "insert into statistics_case (period_id, part, " + COLUMNS + ")\n";
      String select = "select " + period.id() + ", '" + part + "', " + COLUMNS;
      em.createNativeQuery(into + cases.with() + select + " from " + cases.from()).executeUpdate();
    }
  }

  private List<RegisterLine> lines(CaseSource cases, Chosen chosen, After after, int most) {
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
            cases.with()
                + "select "
                + COLUMNS
                + " from "
                + cases.from()
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
