package org.xinsheng.web.statistics;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Tally;

/** When cases come in: a row for each weekday, a cell for each hour. */
public record HeatMap(List<Integer> hours, List<Row> rows) implements Serializable {

  private static final int STEPS = 5;

  /**
   * @param step 0 for none, up to 5 for the most
   * @param address of its cases, null for none
   */
  public record Cell(int hour, long count, int step, String address) implements Serializable {}

  public record Row(String day, List<Cell> cells) implements Serializable {}

  static HeatMap of(List<Total> totals, Locale locale, Function<Total, String> address) {
    Map<String, Total> byHour =
        totals.stream().collect(Collectors.toMap(Total::member, Function.identity()));
    long most = totals.stream().mapToLong(it -> it.of(Tally.RECEIVED)).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Cell> cells = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        Total total = byHour.get(Integer.toString(day.getValue() * 100 + hour));
        cells.add(cell(hour, total, most, address));
      }
      rows.add(new Row(day.getDisplayName(TextStyle.SHORT, locale), cells));
    }
    return new HeatMap(IntStream.range(0, 24).boxed().toList(), rows);
  }

  private static Cell cell(int hour, Total total, long most, Function<Total, String> address) {
    long count = total == null ? 0 : total.of(Tally.RECEIVED);
    int step = count == 0 ? 0 : (int) ((count * STEPS + most - 1) / most);
    return new Cell(hour, count, step, count == 0 ? null : address.apply(total));
  }
}
