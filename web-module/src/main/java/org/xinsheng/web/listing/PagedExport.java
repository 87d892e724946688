package org.xinsheng.web.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xinsheng.shared.Page;

/** The export of a list that is read page by page: its columns say the rest. */
public abstract class PagedExport<R> implements ListExport {

  private List<Column<R>> columns;
  private Page<R> first;

  /**
   * @param headKey of the text above it
   * @param cell what stands in it: text, number, date, date and time, or null
   */
  protected record Column<R>(String headKey, Function<R, Object> cell) {}

  /** What the list with the address shows. */
  protected abstract Page<R> page(String after, int limit);

  protected abstract List<Column<R>> columns();

  protected static <R> Column<R> column(String headKey, Function<R, Object> cell) {
    return new Column<>(headKey, cell);
  }

  @Override
  public List<String> heads() {
    return known().stream().map(Column::headKey).toList();
  }

  private List<Column<R>> known() {
    if (columns == null) {
      columns = columns();
    }
    return columns;
  }

  @Override
  public void open() {
    first = page(null, Page.MOST);
  }

  @Override
  public void read(Taker taker) throws IOException {
    Page<R> page = first;
    first = null;
    while (page != null) {
      for (R row : page.items()) {
        if (!taker.take(cells(row))) {
          return;
        }
      }
      page = page.next() == null ? null : page(page.next(), Page.MOST);
    }
  }

  private List<Object> cells(R row) {
    List<Object> cells = new ArrayList<>();
    known().forEach(it -> cells.add(it.cell().apply(row)));
    return cells;
  }
}
