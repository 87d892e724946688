package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.reports.BarChart;
import org.xinsheng.reports.BarChart.Bar;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.statistics.domain.Unit;
import org.xinsheng.web.statistics.Members;

/** F19: the statistics of a week or month with charts, compared with the period before. */
@RequestScoped
class StatisticsForm implements PrintedForm {

  private static final List<Dimension> CHARTED =
      List.of(Dimension.SEVERITY, Dimension.CATEGORY, Dimension.CHANNEL, Dimension.DEPARTMENT);

  @Inject private StatisticsQueries statistics;
  @Inject private PeriodAsked asked;
  @Inject private PeriodPaper paper;
  @Inject private Members members;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.STATISTICS;
  }

  @Override
  public Draft draft(String number) {
    return draft(statistics.read(asked.place(), asked.period()));
  }

  /** Of what was read already. */
  Draft draft(PeriodView view) {
    OfficeRow office = paper.office(view);
    Words words = desktop.words(office);
    List<Block> blocks = new ArrayList<>();
    blocks.add(head(view, words));
    blocks.add(words.heading("print.totals"));
    blocks.add(paper.measures(view, words));
    blocks.add(words.heading("print.charts"));
    blocks.add(shares(view, words));
    PeriodView before = before(view);
    CHARTED.forEach(it -> blocks.add(received(view, before, it, words)));
    if (view.process() != null) {
      blocks.add(PeriodPaper.review(view.process(), words));
    }
    blocks.add(PeriodPaper.signatures(view.process(), words));
    return desktop.draft(
        code(),
        Sheet.PORTRAIT,
        office,
        paper.title(view, words),
        new SubjectRef(SubjectType.OFFICE, office.id(), office.code()),
        place(view) + "-" + view.period().label(),
        blocks);
  }

  private static String place(PeriodView view) {
    if (view.place().isOffice()) {
      return view.place().office();
    }
    return view.place().branch() == null ? "ALL" : view.place().branch();
  }

  private static Boxes head(PeriodView view, Words words) {
    List<Block.Box> boxes = new ArrayList<>();
    boxes.add(words.half("print.period", view.period().label()));
    boxes.add(words.half("print.days", view.period().firstDay() + " – " + view.period().lastDay()));
    boxes.add(words.half("print.offices", List.copyOf(view.offices().keySet())));
    boxes.add(words.half("print.suggestions", view.suggestions()));
    if (view.process() != null && view.process().analysis() != null) {
      boxes.add(words.tall("statistics.analysis", view.process().analysis()));
    }
    return new Boxes(boxes);
  }

  /** Null where the period before is not built. */
  private PeriodView before(PeriodView view) {
    if (view.previous() == null) {
      return null;
    }
    try {
      return statistics.read(view.place(), view.period().previous());
    } catch (NotFound notBuilt) {
      return null;
    }
  }

  private static BarChart shares(PeriodView view, Words words) {
    List<Bar> bars =
        Arrays.stream(Measure.values())
            .filter(it -> it.unit() == Unit.PERCENT)
            .map(
                it ->
                    new Bar(
                        words.show(it),
                        view.figure(it).value(),
                        view.previous() == null ? null : Figure.of(it, view.previous()).value()))
            .toList();
    return chart("print.shares", "%", bars, view.previous() != null, words);
  }

  private BarChart received(PeriodView view, PeriodView before, Dimension by, Words words) {
    Map<String, Total> then =
        before == null
            ? Map.of()
            : before.by(by).stream().collect(Collectors.toMap(Total::member, Function.identity()));
    Members.Named named = members.of(by, view.by(by), words.texts().locale());
    List<Bar> bars =
        view.by(by).stream()
            .map(
                it ->
                    new Bar(
                        named.name(it.member()),
                        count(it),
                        before == null ? null : count(then.get(it.member()))))
            .toList();
    return chart("Dimension." + by, "", bars, before != null, words);
  }

  private static BigDecimal count(Total total) {
    return BigDecimal.valueOf(total == null ? 0 : total.of(Tally.RECEIVED));
  }

  private static BarChart chart(
      String key, String unit, List<Bar> bars, boolean compared, Words words) {
    return new BarChart(
        words.of(key),
        words.of("print.thisPeriod"),
        compared ? words.of("print.periodBefore") : null,
        unit,
        bars);
  }
}
