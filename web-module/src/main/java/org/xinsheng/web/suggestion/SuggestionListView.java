package org.xinsheng.web.suggestion;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.suggestion.SuggestionFilter;
import org.xinsheng.suggestion.SuggestionQueries;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.web.frame.Address;

/** The list of suggestions; what it shows stands in its address, so that Back leads back to it. */
@Named("suggestionList")
@RequestScoped
public class SuggestionListView {

  private static final int PAGE = 25;

  @Inject private SuggestionQueries suggestions;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;

  private Page<SuggestionRow> page;

  @PostConstruct
  void read() {
    SuggestionFilter filter =
        new SuggestionFilter(
            address.text("office"), address.choice("status", SuggestionStatus.class), null, null);
    try {
      page = suggestions.page(filter, address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public List<SuggestionRow> getRows() {
    return page.items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
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
