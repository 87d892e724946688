package org.xinsheng.organisation.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** Who holds and who stands in for what at one instant; answers for every role (ORG-6, ORG-7). */
public record Roster(List<Holding> holdings, List<Deputy> deputies) {

  private static final Comparator<Holding> PRINCIPAL_FIRST =
      Comparator.comparing(Holding::principal).reversed().thenComparing(Holding::staffId);

  /**
   * @param people nobody only where even the last rung has no holder
   * @param unheld whether nobody at all holds the role that was asked for
   */
  public record Answer(Set<Long> people, boolean unheld) {}

  /**
   * The one who becomes handler or approver: the principal, else another holder who is there, else
   * a deputy, else the next rung.
   *
   * @param excluded the people who may not, who are passed over together with their deputies
   *     (HD-13)
   */
  public Answer principal(Role role, Place place, Set<Long> excluded) {
    return firstRungWithSomebody(
        role, place, (holders, excludedHere) -> first(holders, excludedHere), excluded);
  }

  /** Everybody who is told and may act: every holder, and the deputies of those absent. */
  public Answer holders(Role role, Place place) {
    return holders(role, place, Set.of());
  }

  /**
   * Everybody who may act.
   *
   * @param excluded the people who may not, who are passed over together with their deputies
   */
  public Answer holders(Role role, Place place, Set<Long> excluded) {
    return firstRungWithSomebody(
        role, place, (holders, excludedHere) -> everybody(holders, excludedHere), excluded);
  }

  /** Every holder with the deputies of their absence, the principal first; no rung beyond. */
  public Map<Long, List<Long>> posts(Role role, Place place) {
    Map<Long, List<Long>> posts = new LinkedHashMap<>();
    holding(role, place).forEach(it -> posts.put(it.staffId(), deputiesOf(it)));
    return posts;
  }

  private Answer firstRungWithSomebody(
      Role asked,
      Place place,
      BiFunction<List<Holding>, Set<Long>, Set<Long>> choice,
      Set<Long> excluded) {
    boolean unheld = holding(asked, place).isEmpty() && !isNowhere(asked, place);
    Optional<Role> rung = Optional.of(asked);
    while (rung.isPresent()) {
      Set<Long> people = choice.apply(holding(rung.get(), place), excluded);
      if (!people.isEmpty()) {
        return new Answer(people, unheld);
      }
      rung = rung.get().above();
    }
    return new Answer(Set.of(), unheld);
  }

  /** No department is concerned: there is nobody to miss. */
  private static boolean isNowhere(Role role, Place place) {
    return role == Role.DEPARTMENT_HEAD && place.departmentId() == null;
  }

  private List<Holding> holding(Role role, Place place) {
    return holdings.stream()
        .filter(it -> it.answersFor(role, place))
        .sorted(PRINCIPAL_FIRST)
        .toList();
  }

  private Set<Long> first(List<Holding> holders, Set<Long> excluded) {
    List<Holding> allowed =
        holders.stream().filter(it -> !excluded.contains(it.staffId())).toList();
    return allowed.stream()
        .filter(it -> deputiesOf(it).isEmpty())
        .map(Holding::staffId)
        .findFirst()
        .or(() -> firstDeputy(allowed, excluded))
        .map(Set::of)
        .orElse(Set.of());
  }

  private Optional<Long> firstDeputy(List<Holding> absent, Set<Long> excluded) {
    return absent.stream()
        .flatMap(it -> deputiesOf(it).stream())
        .filter(it -> !excluded.contains(it))
        .findFirst();
  }

  private Set<Long> everybody(List<Holding> holders, Set<Long> excluded) {
    Set<Long> people = new LinkedHashSet<>();
    for (Holding holder : holders) {
      if (!excluded.contains(holder.staffId())) {
        people.add(holder.staffId());
        people.addAll(deputiesOf(holder));
      }
    }
    people.removeAll(excluded);
    return people;
  }

  private List<Long> deputiesOf(Holding holding) {
    return deputies.stream()
        .filter(it -> it.standsInFor(holding))
        .map(Deputy::deputyId)
        .distinct()
        .toList();
  }
}
