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

  /** Characters of each of the three parts, so that none crowds out the others. */
  private static final int ROOM = Checks.TEXT / 3 - 60;

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
    return String.join("\n", lines);
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

  static void section(List<String> lines, String heading, List<String> points) {
    lines.add(TEXTS.get(heading, points.size()));
    int room = ROOM;
    int told = 0;
    for (String point : points) {
      String line = "· " + point;
      room -= line.length() + 1;
      if (room < 0) {
        lines.add(TEXTS.get("statistics.agenda.more", points.size() - told));
        return;
      }
      lines.add(line);
      told++;
    }
  }

  /** One of the databases may cut a character of two halves in the middle. */
  private static String oneLine(String text) {
    boolean isCut = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    return (isCut ? text.substring(0, text.length() - 1) : text).replaceAll("\\s+", " ");
  }
}
