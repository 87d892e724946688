package org.xinsheng.web.rest;

import java.util.List;

/**
 * One page of a list.
 *
 * @param next the cursor for {@code after}, null on the last page
 */
public record ListAnswer<T>(List<T> items, String next) {

  public ListAnswer {
    items = List.copyOf(items);
  }
}
