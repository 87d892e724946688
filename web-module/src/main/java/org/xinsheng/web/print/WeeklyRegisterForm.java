package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Note;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.statistics.Chosen;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.RegisterLine;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.StatisticsRecord;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.web.statistics.Members;

/** F8 《客户投诉登记表》: a period's complaints line by line, totals, who reviewed it and when. */
@RequestScoped
class WeeklyRegisterForm implements PrintedForm {

  /** More lines than that are for the workbook. */
  private static final int MOST = 20_000;

  private static final List<Dimension> NAMED =
      List.of(
          Dimension.CHANNEL,
          Dimension.CATEGORY,
          Dimension.SEVERITY,
          Dimension.DEPARTMENT,
          Dimension.HANDLER);

  @Inject private StatisticsQueries statistics;
  @Inject private PeriodAsked asked;
  @Inject private PeriodPaper paper;
  @Inject private Members members;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.WEEKLY_REGISTER;
  }

  @Override
  public Draft draft(String number) {
    StatisticsPlace place = asked.place();
    if (!place.isOffice()) {
      throw new InvalidInput(PeriodAsked.OFFICE, Message.of("refusal.required"));
    }
    CalendarPeriod period = asked.period();
    PeriodView view = statistics.read(place, period);
    OfficeRow office = desktop.office(place.office());
    Words words = desktop.words(office);
    List<List<String>> rows = rows(place, period, named(view, words), words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Note(
            words.of("print.span", period.firstDay() + " – " + period.lastDay(), rows.size())));
    blocks.add(new Table(columns(words), rows, null));
    if (rows.size() == MOST) {
      blocks.add(new Note(words.of("list.cut", MOST)));
    }
    blocks.add(words.heading("print.totals"));
    blocks.add(paper.measures(view, words));
    blocks.add(PeriodPaper.signatures(view.process(), words));
    return desktop.draft(
        code(),
        Sheet.LANDSCAPE,
        office,
        new SubjectRef(SubjectType.OFFICE, office.id(), office.code()),
        office.code() + "-" + period.label(),
        blocks);
  }

  private static List<Block.Column> columns(Words words) {
    return List.of(
        words.figure("print.row", 3),
        words.text("field.number", 10),
        words.text("field.receivedAt", 8),
        words.text("field.channel", 5),
        words.text("field.category", 5),
        words.text("field.severity", 5),
        words.text("field.department", 5),
        words.text("field.handler", 4),
        words.text("field.validity", 6),
        words.text("print.replied", 4),
        words.text("print.resolved", 4),
        words.text("print.satisfied", 4),
        words.text("field.status", 5));
  }

  /** The names of everything that the lines name, found once. */
  private Map<Dimension, Members.Named> named(PeriodView view, Words words) {
    Map<Dimension, Members.Named> named = new EnumMap<>(Dimension.class);
    for (Dimension it : NAMED) {
      named.put(it, members.of(it, view.by(it), words.texts().locale()));
    }
    return named;
  }

  private List<List<String>> rows(
      StatisticsPlace place,
      CalendarPeriod period,
      Map<Dimension, Members.Named> named,
      Words words) {
    List<List<String>> rows = new ArrayList<>();
    String after = null;
    do {
      Page<StatisticsRecord> page =
          statistics.records(place, period, Part.RECEIVED, Chosen.ALL, after, Page.MOST);
      for (StatisticsRecord record : page.items()) {
        rows.add(cells(rows.size() + 1, record.line(), named, words));
      }
      after = page.next();
    } while (after != null && rows.size() < MOST);
    return rows;
  }

  private static List<String> cells(
      int row, RegisterLine line, Map<Dimension, Members.Named> named, Words words) {
    return Arrays.asList(
        String.valueOf(row),
        line.number(),
        words.show(line.receivedAt()),
        named.get(Dimension.CHANNEL).name(line.channel()),
        named.get(Dimension.CATEGORY).name(line.category()),
        named.get(Dimension.SEVERITY).name(line.severity()),
        named.get(Dimension.DEPARTMENT).name(line.department()),
        named.get(Dimension.HANDLER).name(line.handler()),
        words.show(Validity.valueOf(line.validity())),
        mark(line.repliedInTime(), words),
        mark(line.resolvedInTime(), words),
        words.show(line.satisfied()),
        words.show(ComplaintStatus.valueOf(line.outcome())));
  }

  private static String mark(Boolean inTime, Words words) {
    return inTime == null ? "" : words.of(inTime ? "print.inTime" : "print.late");
  }
}
