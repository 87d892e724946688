package org.xinsheng.web.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinsheng.listing.ListingDesk;
import org.xinsheng.listing.SavedFilterRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** The reader's filters and columns of the list that the page shows. */
@Named("listTools")
@RequestScoped
public class ListTools {

  @Inject private ListingDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private HttpServletRequest request;

  private final Form form = new Form();
  private List<SavedFilterRow> filters;
  private Set<String> hidden;

  public List<SavedFilterRow> filters(String list) {
    if (filters == null) {
      filters = desk.filters(ListCode.valueOf(list));
    }
    return filters;
  }

  /** Whether the page shows the column; a page without a list shows all. */
  public boolean shows(String list, String column) {
    if (list == null || list.isEmpty()) {
      return true;
    }
    if (hidden == null) {
      hidden = desk.hidden(ListCode.valueOf(list));
    }
    return !hidden.contains(column);
  }

  /** What the list is asked for now, without the place in it. */
  public String getQuery() {
    return address.filter();
  }

  public boolean isAsked(SavedFilterRow filter) {
    return filter.query().equals(getQuery());
  }

  public String keep(String list) {
    String name = form.text("name");
    String query = getQuery();
    return again(() -> desk.keep(ListCode.valueOf(list), name, query), "list.filterKept", name);
  }

  public String remove(SavedFilterRow filter) {
    return again(() -> desk.remove(filter.id()), "list.filterRemoved", filter.name());
  }

  /**
   * @param columns all that can be left out, between commas; the ticked ones stay
   */
  public String choose(String list, String columns) {
    Set<String> left = new TreeSet<>(List.of(columns.split(",")));
    String[] ticked = request.getParameterValues("column");
    left.removeAll(Arrays.asList(ticked == null ? new String[0] : ticked));
    return again(() -> desk.hide(ListCode.valueOf(list), left), "list.columnsChosen");
  }

  /** The same list once more, so that reloading it does nothing twice. */
  private String again(Runnable act, String told, Object... args) {
    if (answers.done(act)) {
      answers.tellThere(told, args);
      answers.redirect("?" + getQuery());
    }
    return null;
  }

  public Form getForm() {
    return form;
  }
}
