package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.correctiveaction.RecurrenceQueries;
import org.xinsheng.correctiveaction.RecurrenceRow;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.domain.CalendarPeriod;

/**
 * What the weekly meeting talks about (STAT-3): the week's suggestions, its complaints about the
 * stewards' service, and what recurs (CA-5). A record, and so in the language of the procedures.
 */
@ApplicationScoped
public class Agenda {

  /** Of the demo data and of P3 二4; an office that has no such category has no such point. */
  static final String STEWARD_SERVICE = "STEWARD_SERVICE";

  private static final int MOST = 60;
  private static final int GIST = 40;
  private static final Texts TEXTS = Texts.in(Texts.CHINESE);

  private static final String SUGGESTIONS =
      "select c.number, substring(c.content from 1 for "
          + GIST
          + ") from suggestion c where ${when} and c.status <> 'CONVERTED' order by c.received_at, c.id";

  private static final String COMPLAINTS =
      "select c.number, substring(c.content from 1 for "
          + GIST
          + ") from complaint c where ${when} and c.converted_at is null and c.category = '"
          + STEWARD_SERVICE
          + "' order by c.received_at, c.id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private RecurrenceQueries recurrences;
  @Inject private OfficeDirectory offices;

  /** With a heading for each of the three; what does not fit is counted. */
  String of(OfficeRow office, CalendarPeriod week) {
    List<String> lines = new ArrayList<>();
    section(lines, "statistics.agenda.suggestions", found(SUGGESTIONS, office, week));
    section(lines, "statistics.agenda.stewards", found(COMPLAINTS, office, week));
    section(
        lines,
        "statistics.agenda.recurrences",
        recurrences.open(office.code()).stream().map(this::line).toList());
    return fitting(lines);
  }

  private List<String> found(String sql, OfficeRow office, CalendarPeriod week) {
    String when =
        CaseFacts.received(office, week.startsAt(office.time()), week.endsAt(office.time()));
    List<?> rows = em.createNativeQuery(sql.replace("${when}", when)).getResultList();
    return rows.stream()
        .map(it -> (Object[]) it)
        .map(it -> it[0] + " " + oneLine((String) it[1]))
        .toList();
  }

  private String line(RecurrenceRow row) {
    String category =
        offices
            .category(row.category())
            .map(CategoryRow::names)
            .map(it -> it.zh())
            .orElse(row.category());
    return TEXTS.get("statistics.agenda.recurrence", category, row.placeCode(), row.cases());
  }

  private static void section(List<String> lines, String heading, List<String> points) {
    lines.add(TEXTS.get(heading, points.size()));
    points.stream().limit(MOST).map(it -> "· " + it).forEach(lines::add);
    if (points.size() > MOST) {
      lines.add(TEXTS.get("statistics.agenda.more", points.size() - MOST));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String fitting(List<String> lines) {
    StringBuilder agenda = new StringBuilder();
    for (String line : lines) {
      if (agenda.length() + line.length() + 1 > Checks.TEXT) {
        return agenda.toString();
      }
      agenda.append(agenda.isEmpty() ? "" : "\n").append(line);
    }
    return agenda.toString();
  }
}
