package org.xinsheng.web.listing;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.PageTexts;

/**
 * A list that is read page by page; times are the office's, phones stay masked.
 *
 * @param <R> its rows
 */
public abstract class PagedExport<R> implements ListExport {

  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;

  /**
   * @param head key of the text above it
   */
  public record Column<R>(String head, Function<R, Object> cell) {}

  protected abstract List<Column<R>> columns();

  /**
   * @param after the cursor of the page before, null for the first
   */
  protected abstract Page<R> page(String after);

  @Override
  public final List<String> heads() {
    return columns().stream().map(Column::head).toList();
  }

  @Override
  public final void read(Taker taker) throws IOException {
    List<Column<R>> columns = columns();
    String after = null;
    do {
      Page<R> page = page(after);
      for (R row : page.items()) {
        if (!taker.take(cells(row, columns))) {
          return;
        }
      }
      after = page.next();
    } while (after != null);
  }

  private static <R> List<Object> cells(R row, List<Column<R>> columns) {
    List<Object> cells = new ArrayList<>();
    columns.forEach(it -> cells.add(it.cell().apply(row)));
    return cells;
  }

  protected final String label(Enum<?> constant) {
    return texts.label(constant);
  }

  protected final String text(String key) {
    return texts.of(key);
  }

  protected final String category(String code) {
    return offices.category(code).map(CategoryRow::names).map(texts::name).orElse(code);
  }

  /** The name of a department, null for none. */
  protected final String department(String office, String code) {
    return code == null
        ? null
        : offices
            .byCode(office)
            .flatMap(it -> offices.department(it.id(), code))
            .map(it -> texts.name(it.names()))
            .orElse(code);
  }

  protected static LocalDateTime local(Instant at, OfficeTime time) {
    return at == null ? null : LocalDateTime.ofInstant(at, time.zone());
  }
}
