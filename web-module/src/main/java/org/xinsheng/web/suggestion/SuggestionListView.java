package org.xinsheng.web.suggestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.suggestion.SuggestionFilter;
import org.xinsheng.suggestion.SuggestionQueries;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.ListView;

/** The list of suggestions; what it shows stands in its address, so that Back leads back to it. */
@Named("suggestionList")
@RequestScoped
public class SuggestionListView extends ListView<SuggestionRow> {

  @Inject private SuggestionQueries suggestions;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;

  @Override
  public Page<SuggestionRow> page(String after, int limit) {
    String office = address.text("office");
    OfficeTime time =
        office == null
            ? OfficeTime.STANDARD
            : offices.byCode(office).map(OfficeRow::time).orElse(OfficeTime.STANDARD);
    SuggestionFilter filter =
        new SuggestionFilter(
            office,
            address.choice("status", SuggestionStatus.class),
            address.day("from").map(time::startOf).orElse(null),
            address.day("to").map(it -> time.startOf(it.plusDays(1))).orElse(null),
            address.text("still") != null);
    return suggestions.page(filter, after, limit);
  }

  /** The department's name, empty while none has it. */
  public String departmentName(SuggestionRow row) {
    return row.department() == null
        ? ""
        : offices
            .byCode(row.office())
            .flatMap(office -> offices.department(office.id(), row.department()))
            .map(it -> address.name(it.names()))
            .orElse(row.department());
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  public SuggestionStatus[] getStates() {
    return SuggestionStatus.values();
  }
}
