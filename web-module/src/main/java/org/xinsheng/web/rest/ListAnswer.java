package org.xinsheng.web.rest;

import java.util.List;
import java.util.function.Function;
import org.xinsheng.shared.Page;

/**
 * One page of a list.
 *
 * @param next the cursor for {@code after}, null on the last page
 */
public record ListAnswer<T>(List<T> items, String next) {

  public ListAnswer {
    items = List.copyOf(items);
  }

  public static <R, T> ListAnswer<T> of(Page<R> page, Function<R, T> shown) {
    Page<T> mapped = page.map(shown);
    return new ListAnswer<>(mapped.items(), mapped.next());
  }
}
