package org.xinsheng.web.suggestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.suggestion.SuggestionFilter;
import org.xinsheng.suggestion.SuggestionQueries;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.PagedExport;

/** The list of suggestions as a file. */
@RequestScoped
public class SuggestionExport extends PagedExport<SuggestionRow> {

  @Inject private SuggestionQueries suggestions;
  @Inject private Address address;

  @Override
  public ListCode list() {
    return ListCode.SUGGESTION;
  }

  @Override
  protected Page<SuggestionRow> page(String after) {
    SuggestionFilter filter =
        new SuggestionFilter(
            address.text("office"), address.choice("status", SuggestionStatus.class), null, null);
    return suggestions.page(filter, after, Page.MOST);
  }

  @Override
  protected List<Column<SuggestionRow>> columns() {
    return List.of(
        new Column<>("field.number", SuggestionRow::number),
        new Column<>("field.office", SuggestionRow::office),
        new Column<>("field.status", it -> label(it.status())),
        new Column<>("field.receivedAt", it -> local(it.receivedAt(), it.time())),
        new Column<>("field.channel", it -> label(it.channel())),
        new Column<>("field.category", it -> category(it.category())),
        new Column<>("suggestion.content", SuggestionRow::gist),
        new Column<>("field.customer.name", SuggestionRow::customerName),
        new Column<>("field.customer.unit", SuggestionRow::unit),
        new Column<>("field.customer.phone", SuggestionRow::phone),
        new Column<>(
            "field.firstContact",
            it -> it.firstContact() == null ? null : it.firstContact().name()),
        new Column<>("field.department", it -> department(it.office(), it.department())),
        new Column<>("print.forwardedAt", it -> local(it.forwardedAt(), it.time())),
        new Column<>("print.dueAt", it -> local(it.dueAt(), it.time())),
        new Column<>("suggestion.toldAt", it -> local(it.toldAt(), it.time())),
        new Column<>("print.endedAt", it -> local(it.endedAt(), it.time())));
  }
}
