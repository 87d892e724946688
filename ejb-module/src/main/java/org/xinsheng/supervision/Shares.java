package org.xinsheng.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Names;
import org.xinsheng.supervision.Board.Share;

/** How much lies with which department and which person; departments of one code count as one. */
@ApplicationScoped
class Shares {

  private static final int HANDLER = 0;
  private static final int DEPARTMENT = 1;
  private static final int COUNT = 2;

  private static final String NOBODY = "-1";

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  static long number(Object[] share) {
    return ((Number) share[COUNT]).longValue();
  }

  private static Long id(Object[] share, int column) {
    return share[column] == null ? null : ((Number) share[column]).longValue();
  }

  List<Share> departments(Map<Urgency, List<Object[]>> owed, List<OfficeRow> watched) {
    Map<Long, DepartmentRow> known = departments(watched);
    return shares(
        owed,
        DEPARTMENT,
        id -> known.containsKey(id) ? known.get(id).code() : BoardFilter.NONE,
        id -> known.containsKey(id) ? known.get(id).names() : null);
  }

  List<Share> people(Map<Urgency, List<Object[]>> owed) {
    Set<Long> ids = new HashSet<>();
    owed.values().forEach(all -> all.forEach(it -> ids.add(id(it, HANDLER))));
    Map<Long, StaffRow> known = staff.byIds(ids);
    return shares(
        owed,
        HANDLER,
        id -> known.containsKey(id) ? known.get(id).username() : BoardFilter.NONE,
        id -> known.containsKey(id) ? new Names(known.get(id).name(), known.get(id).name()) : null);
  }

  private static List<Share> shares(
      Map<Urgency, List<Object[]>> owed,
      int column,
      Function<Long, String> key,
      Function<Long, Names> names) {
    Map<String, Share> shares = new HashMap<>();
    owed.forEach(
        (urgency, all) ->
            all.forEach(
                one -> {
                  Long id = id(one, column);
                  shares
                      .computeIfAbsent(
                          key.apply(id),
                          it -> new Share(it, names.apply(id), new EnumMap<>(Urgency.class)))
                      .counts()
                      .merge(urgency, number(one), Long::sum);
                }));
    return shares.values().stream()
        .sorted(Comparator.comparing(Share::total).reversed().thenComparing(Share::key))
        .toList();
  }

  /** How many of these the filter lets through. */
  long count(List<Object[]> owed, BoardFilter filter, List<OfficeRow> watched) {
    Set<Long> departments = departmentIds(filter, watched);
    Long person = personId(filter);
    return owed.stream()
        .filter(it -> matches(filter.department(), departments, id(it, DEPARTMENT)))
        .filter(
            it ->
                matches(
                    filter.person(), person == null ? Set.of() : Set.of(person), id(it, HANDLER)))
        .mapToLong(Shares::number)
        .sum();
  }

  private static boolean matches(String wanted, Set<Long> ids, Long id) {
    if (wanted == null) {
      return true;
    }
    return wanted.equals(BoardFilter.NONE) ? id == null : id != null && ids.contains(id);
  }

  /** The filter for the database; empty where it lets everything through. */
  String condition(BoardFilter filter, List<OfficeRow> watched) {
    List<String> parts = new ArrayList<>();
    if (filter.department() != null) {
      parts.add(part("w.department_id", filter.department(), departmentIds(filter, watched)));
    }
    if (filter.person() != null) {
      Long person = personId(filter);
      parts.add(part("w.handler_id", filter.person(), person == null ? Set.of() : Set.of(person)));
    }
    return String.join(" and ", parts);
  }

  private static String part(String column, String wanted, Set<Long> ids) {
    if (wanted.equals(BoardFilter.NONE)) {
      return column + " is null";
    }
    String list =
        ids.isEmpty()
            ? NOBODY
            : ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    return column + " in (" + list + ")";
  }

  private Set<Long> departmentIds(BoardFilter filter, List<OfficeRow> watched) {
    return departments(watched).values().stream()
        .filter(it -> it.code().equals(filter.department()))
        .map(DepartmentRow::id)
        .collect(Collectors.toSet());
  }

  private Long personId(BoardFilter filter) {
    return staff.byUsername(filter.person()).map(StaffRow::id).orElse(null);
  }

  private Map<Long, DepartmentRow> departments(List<OfficeRow> watched) {
    return watched.stream()
        .flatMap(it -> offices.departments(it.id()).stream())
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(DepartmentRow::id, Function.identity()));
  }
}
