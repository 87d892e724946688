package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.Correction;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.PaperRow;
import org.xinsheng.statistics.Part;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.RegisterLine;
import org.xinsheng.statistics.StatisticsRecord;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.PeriodState;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.statistics.domain.Unit;

/** Statistics as the interface promises them: codes instead of ids, numbers as texts. */
@RequestScoped
public class StatisticsAnswers {

  @Inject private Members members;

  public record Person(String username, String name) {

    static Person of(StaffRow row) {
      return row == null ? null : new Person(row.username(), row.name());
    }
  }

  /**
   * @param value with the decimals of its unit, durations in whole seconds; null where nothing can
   *     be said
   * @param counted of how many or how much, null where the value is the count itself
   * @param records how many cases it counts, which {@code …/records} lists
   */
  public record Number(
      Measure measure,
      String name,
      String formula,
      Unit unit,
      String value,
      Long counted,
      Long base,
      long records,
      String previous,
      String yearBefore) {}

  public record Group(String member, String name, Map<Measure, String> values) {}

  /**
   * @param sha256 of the rows that were copied
   * @param papers of what was printed
   */
  public record Signed(
      Person by, Instant at, String sha256, Boolean intact, List<PaperRow> papers) {}

  public record Shown(
      String office,
      String branch,
      PeriodKind kind,
      String period,
      LocalDate from,
      LocalDate to,
      PeriodState state,
      Instant builtAt,
      Person checkedBy,
      Instant checkedAt,
      LocalDate analysisDueOn,
      String analysis,
      Person analysedBy,
      Instant analysedAt,
      Signed signature,
      Instant archivedAt,
      String meeting,
      long suggestions,
      List<Number> measures,
      Map<Dimension, List<Group>> groups,
      Map<String, Map<Measure, String>> offices,
      Long version) {}

  public record Record(
      String office,
      String number,
      Instant receivedAt,
      String channel,
      String category,
      String severity,
      String zone,
      String department,
      String handler,
      String cause,
      String validity,
      String status,
      Instant repliedAt,
      Boolean repliedInTime,
      Instant resolvedAt,
      Boolean resolvedInTime,
      Instant endedAt,
      Boolean satisfied,
      long rounds,
      String lossAmount) {}

  public record Corrected(String number, Part part, Record signed, Record now) {}

  Shown shown(PeriodView view, Texts texts) {
    PeriodView.Process process = view.process();
    boolean one = process != null;
    return new Shown(
        view.place().office(),
        view.place().branch(),
        view.period().kind(),
        view.period().label(),
        view.period().firstDay(),
        view.period().lastDay(),
        one ? process.state() : null,
        one ? process.builtAt() : null,
        one ? Person.of(process.checkedBy()) : null,
        one ? process.checkedAt() : null,
        one ? process.dueOn() : null,
        one ? process.analysis() : null,
        one ? Person.of(process.analysedBy()) : null,
        one ? process.analysedAt() : null,
        one && process.isSigned() ? signed(process) : null,
        one ? process.archivedAt() : null,
        one ? process.meeting() : null,
        view.suggestions(),
        numbers(view, texts),
        groups(view, texts),
        one ? null : offices(view),
        one ? process.version() : null);
  }

  private static Signed signed(PeriodView.Process process) {
    return new Signed(
        Person.of(process.signedBy()),
        process.signedAt(),
        process.sha256(),
        process.intact(),
        process.papers());
  }

  private static List<Number> numbers(PeriodView view, Texts texts) {
    List<Number> numbers = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Figure figure = view.figure(measure);
      numbers.add(
          new Number(
              measure,
              texts.label(measure),
              texts.get("measure." + measure + ".formula"),
              measure.unit(),
              text(figure.value()),
              figure.counted(),
              figure.base(),
              figure.records(),
              value(measure, view.previous()),
              value(measure, view.yearBefore())));
    }
    return numbers;
  }

  private Map<Dimension, List<Group>> groups(PeriodView view, Texts texts) {
    Map<Dimension, List<Group>> groups = new EnumMap<>(Dimension.class);
    view.groups()
        .forEach(
            (dimension, totals) -> {
              Members.Named named = members.of(dimension, totals, texts.locale());
              groups.put(
                  dimension,
                  totals.stream()
                      .map(
                          it ->
                              new Group(
                                  named.code(it.member()), named.name(it.member()), values(it)))
                      .toList());
            });
    return groups;
  }

  private static Map<String, Map<Measure, String>> offices(PeriodView view) {
    Map<String, Map<Measure, String>> offices = new TreeMap<>();
    view.offices()
        .forEach((code, total) -> offices.put(code, total == null ? null : values(total)));
    return offices;
  }

  private static Map<Measure, String> values(Total total) {
    Map<Measure, String> values = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      values.put(measure, value(measure, total));
    }
    return values;
  }

  private static String value(Measure measure, Total total) {
    return total == null ? null : text(Figure.of(measure, total).value());
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  Record record(StatisticsRecord it) {
    return record(it.office(), it.line());
  }

  Corrected corrected(Correction it) {
    return new Corrected(
        it.number(),
        it.part(),
        it.signed() == null ? null : record(null, it.signed()),
        it.now() == null ? null : record(null, it.now()));
  }

  private Record record(String office, RegisterLine line) {
    return new Record(
        office,
        line.number(),
        line.receivedAt(),
        line.channel(),
        line.category(),
        line.severity(),
        known(line.zone()),
        known(line.department()),
        members.username(line.handler()),
        known(line.cause()),
        line.validity(),
        line.outcome(),
        line.repliedAt(),
        line.repliedInTime(),
        line.resolvedAt(),
        line.resolvedInTime(),
        line.endedAt(),
        line.satisfied(),
        line.tallies().get(Tally.ROUNDS),
        BigDecimal.valueOf(line.tallies().get(Tally.LOSS_FEN), 2).toPlainString());
  }

  private static String known(String member) {
    return Dimension.NONE.equals(member) ? null : member;
  }
}
