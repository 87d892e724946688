package org.xinsheng.shared;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the following page begins, null at the end
 */
public record Page<T>(List<T> items, String next) implements Serializable {

  public static final int USUAL = 50;
  public static final int MOST = 200;

  /**
   * @param found one more than the limit where there is a next page
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> end) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), null);
    }
    List<T> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, end.apply(items.get(limit - 1)).toString());
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), next);
  }
}
