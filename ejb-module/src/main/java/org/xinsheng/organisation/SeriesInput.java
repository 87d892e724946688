package org.xinsheng.organisation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinsheng.organisation.domain.UnitSeries;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A series of units as somebody writes it.
 *
 * @param zone its code
 * @param buildings such as {@code 1-6, 8, A}
 * @param entrances null for buildings without
 * @param floors such as {@code 1-18} or {@code 3}
 * @param rooms on every floor
 * @param leftFloors floors that do not exist, such as {@code 4, 13}; null for none
 */
public record SeriesInput(
    String zone,
    String buildings,
    Integer entrances,
    String floors,
    Integer rooms,
    String leftFloors)
    implements Serializable {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s,，、;；]+");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,4})[-–~至](\\d{1,4})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern BUILDING = Pattern.compile("[\\p{L}\\p{N}]{1,20}");

  /**
   * @param checks gets what is wrong; the answer counts only where nothing is
   */
  UnitSeries checked(Checks checks) {
    checks.requiredText("zone", zone, Checks.NAME);
    checks.required("buildings", buildings).required("floors", floors).required("rooms", rooms);
    checks.text("buildings", buildings, Checks.TEXT).text("floors", floors, Checks.NAME);
    checks.text("leftFloors", leftFloors, Checks.TEXT);
    checks.range("entrances", entrances, 0, UnitSeries.MOST_ENTRANCES);
    checks.range("rooms", rooms, 1, UnitSeries.MOST_ROOMS);
    List<String> houses = buildings(checks);
    List<Integer> span = numbers(checks, "floors", floors);
    List<Integer> left = numbers(checks, "leftFloors", leftFloors);
    int lowest = span.stream().mapToInt(Integer::intValue).min().orElse(1);
    int highest = span.stream().mapToInt(Integer::intValue).max().orElse(1);
    checks.range("floors", lowest, 1, UnitSeries.MOST_FLOORS);
    checks.range("floors", highest, 1, UnitSeries.MOST_FLOORS);
    Set<Integer> gaps = new LinkedHashSet<>(left);
    for (int floor = lowest; floor <= highest && !span.isEmpty(); floor++) {
      if (!span.contains(floor)) {
        gaps.add(floor);
      }
    }
    UnitSeries series =
        new UnitSeries(
            houses,
            entrances == null ? 0 : entrances,
            lowest,
            highest,
            rooms == null ? 1 : rooms,
            gaps);
    if (series.size() > UnitSeries.MOST) {
      checks.wrong("buildings", Message.of("refusal.seriesTooLong", UnitSeries.MOST));
    }
    if (!houses.isEmpty() && series.size() < 1) {
      checks.wrong("leftFloors", Message.of("refusal.seriesEmpty"));
    }
    return series;
  }

  private List<String> buildings(Checks checks) {
    List<String> all = new ArrayList<>();
    for (String part : parts(buildings)) {
      var span = SPAN.matcher(part);
      if (span.matches()) {
        all.addAll(from(checks, "buildings", span.group(1), span.group(2)));
      } else if (BUILDING.matcher(part).matches()) {
        all.add(part);
      } else {
        checks.wrong("buildings", Message.of("refusal.buildings"));
      }
      if (all.size() > UnitSeries.MOST_BUILDINGS) {
        checks.wrong("buildings", Message.of("refusal.tooMany", UnitSeries.MOST_BUILDINGS));
        return List.of();
      }
    }
    return all;
  }

  private static List<String> from(Checks checks, String field, String first, String last) {
    int from = Integer.parseInt(first);
    int to = Integer.parseInt(last);
    List<String> all = new ArrayList<>();
    if (from > to || to - from > UnitSeries.MOST_BUILDINGS) {
      checks.wrong(field, Message.of("refusal.numberSpan"));
    }
    for (int i = from; i <= to && all.size() <= UnitSeries.MOST_BUILDINGS; i++) {
      all.add(String.valueOf(i));
    }
    return all;
  }

  private static List<Integer> numbers(Checks checks, String field, String text) {
    List<Integer> all = new ArrayList<>();
    for (String part : parts(text)) {
      var span = SPAN.matcher(part);
      if (span.matches()) {
        from(checks, field, span.group(1), span.group(2))
            .forEach(it -> all.add(Integer.valueOf(it)));
      } else if (NUMBER.matcher(part).matches()) {
        all.add(Integer.valueOf(part));
      } else {
        checks.wrong(field, Message.of("refusal.numberSpan"));
      }
    }
    return all;
  }

  private static List<String> parts(String text) {
    return text == null
        ? List.of()
        : SEPARATOR.splitAsStream(text.strip()).filter(it -> !it.isEmpty()).toList();
  }
}
