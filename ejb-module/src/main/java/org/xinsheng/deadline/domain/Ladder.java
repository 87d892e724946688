package org.xinsheng.deadline.domain;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xinsheng.shared.Role;

/** Who is told of a missed deadline, day by day; no role stands on it twice. */
public record Ladder(List<Role> rungs) implements Serializable {

  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.stream().distinct().count() != rungs.size()) {
      throw new IllegalArgumentException("a role stands twice on " + rungs);
    }
  }

  public static Ladder of(Role... rungs) {
    return new Ladder(List.of(rungs));
  }

  static Ladder parse(String codes) {
    return new Ladder(
        codes.isEmpty() ? List.of() : Arrays.stream(codes.split(",")).map(Role::valueOf).toList());
  }

  int size() {
    return rungs.size();
  }

  /**
   * @param number 1 for the first
   */
  Role rung(int number) {
    return rungs.get(number - 1);
  }

  @Override
  public String toString() {
    return rungs.stream().map(Role::name).collect(Collectors.joining(","));
  }
}
