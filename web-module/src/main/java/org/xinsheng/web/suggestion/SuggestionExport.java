package org.xinsheng.web.suggestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The list of suggestions as a file; phones stay masked. */
@RequestScoped
public class SuggestionExport extends PagedExport<SuggestionRow> {

  @Inject private SuggestionListView suggestions;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.SUGGESTION;
  }

  @Override
  protected Page<SuggestionRow> page(String after, int limit) {
    return suggestions.page(after, limit);
  }

  @Override
  protected List<Column<SuggestionRow>> columns() {
    return List.of(
        column("field.number", SuggestionRow::number),
        column("field.office", row -> cells.office(row.office())),
        column("field.status", row -> cells.label(row.status())),
        column("field.channel", row -> cells.label(row.channel())),
        column("field.category", row -> cells.category(row.category())),
        column("suggestion.content", SuggestionRow::gist),
        column("field.customer.name", SuggestionRow::customerName),
        column("field.customer.unit", SuggestionRow::unit),
        column("field.customer.phone", SuggestionRow::phone),
        column(
            "field.firstContact",
            row -> row.firstContact() == null ? null : row.firstContact().name()),
        column("field.department", row -> cells.department(row.office(), row.department())),
        column("field.receivedAt", row -> Cells.local(row.receivedAt(), row.time())),
        column("field.nextDue", row -> Cells.local(row.dueAt(), row.time())),
        column("suggestion.toldAt", row -> Cells.local(row.toldAt(), row.time())));
  }
}
