package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.statistics.Chosen;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.RegisterLine;
import org.xinsheng.statistics.RegisterQueries;
import org.xinsheng.statistics.StatisticsPlace;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.web.statistics.Members;

/**
 * F8 《客户投诉登记表》: a period's complaints line by line, those received earlier that ended in it,
 * totals, who reviewed it and when.
 */
@RequestScoped
class WeeklyRegisterForm implements PrintedForm {

  /** More lines of a part than that are for the workbook. */
  private static final int MOST = 20_000;

  private static final List<Dimension> NAMED =
      List.of(
          Dimension.CHANNEL,
          Dimension.CATEGORY,
          Dimension.SEVERITY,
          Dimension.DEPARTMENT,
          Dimension.HANDLER);

  @Inject private StatisticsQueries statistics;
  @Inject private RegisterQueries registers;
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
    Map<Part, List<RegisterLine>> register = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      List<RegisterLine> lines = new ArrayList<>();
      registers.each(place, period, Chosen.ALL, part, it -> lines.add(it.line()));
      register.put(part, lines);
    }
    return draft(view, register);
  }

  /** Of what was read already. */
  Draft draft(PeriodView view, Map<Part, List<RegisterLine>> register) {
    CalendarPeriod period = view.period();
    OfficeRow office = desktop.office(view.place().office());
    Words words = desktop.words(office);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Note(
            words.of(
                "print.span",
                period.firstDay() + " – " + period.lastDay(),
                register.get(Part.RECEIVED).size())));
    blocks.addAll(lines(register.get(Part.RECEIVED), words));
    blocks.add(words.heading("print.endedNow", register.get(Part.ENDED).size()));
    blocks.addAll(lines(register.get(Part.ENDED), words));
    blocks.add(words.heading("print.totals"));
    blocks.add(paper.measures(view, words));
    blocks.add(PeriodPaper.review(view.process(), words));
    blocks.add(PeriodPaper.signatures(view.process(), words));
    return desktop.draft(
        code(),
        Sheet.LANDSCAPE,
        office,
        new SubjectRef(SubjectType.OFFICE, office.id(), office.code()),
        office.code() + "-" + period.label(),
        blocks);
  }

  private List<Block> lines(List<RegisterLine> register, Words words) {
    List<RegisterLine> shown = register.subList(0, Math.min(MOST, register.size()));
    Map<Dimension, Members.Named> named = named(shown, words.texts().locale());
    List<List<String>> rows = new ArrayList<>();
    for (RegisterLine line : shown) {
      rows.add(cells(rows.size() + 1, line, named, words));
    }
    Table table = new Table(columns(words), rows, null);
    return shown.size() == register.size()
        ? List.of(table)
        : List.of(table, new Note(words.of("list.cut", MOST)));
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

  /** The names of everything that the lines name, each found once. */
  private Map<Dimension, Members.Named> named(List<RegisterLine> lines, Locale locale) {
    Map<Dimension, Members.Named> named = new EnumMap<>(Dimension.class);
    for (Dimension dimension : NAMED) {
      named.put(
          dimension,
          members.of(
              dimension, lines.stream().map(it -> member(dimension, it)).distinct(), locale));
    }
    return named;
  }

  private static String member(Dimension dimension, RegisterLine line) {
    return switch (dimension) {
      case CHANNEL -> line.channel();
      case CATEGORY -> line.category();
      case SEVERITY -> line.severity();
      case DEPARTMENT -> line.department();
      case HANDLER -> line.handler();
      default -> throw new IllegalArgumentException(dimension + " is no column");
    };
  }

  private static List<String> cells(
      int row, RegisterLine line, Map<Dimension, Members.Named> named, Words words) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(row));
    cells.add(line.number());
    cells.add(words.show(line.receivedAt()));
    NAMED.forEach(it -> cells.add(named.get(it).name(member(it, line))));
    cells.addAll(
        Arrays.asList(
            words.show(Validity.valueOf(line.validity())),
            mark(line.repliedInTime(), words),
            mark(line.resolvedInTime(), words),
            words.show(line.satisfied()),
            words.show(ComplaintStatus.valueOf(line.outcome()))));
    return cells;
  }

  private static String mark(Boolean inTime, Words words) {
    return inTime == null ? "" : words.of(inTime ? "print.inTime" : "print.late");
  }
}
