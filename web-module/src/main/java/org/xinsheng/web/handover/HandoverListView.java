package org.xinsheng.web.handover;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinsheng.intake.HandoverDesk;
import org.xinsheng.intake.HandoverQueries;
import org.xinsheng.intake.HandoverRow;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Answers;

/** The handover list; the desk acknowledges one or all (INT-2). */
@Named("handoverList")
@RequestScoped
public class HandoverListView {

  private static final int LIMIT = 50;
  private static final int FEW = 5;

  @Inject private HandoverQueries handovers;
  @Inject private HandoverDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Answers answers;
  @Inject private HttpServletRequest request;

  private Page<HandoverRow> page;

  @PostConstruct
  void read() {
    page = handovers.open(null, request.getParameter("after"), LIMIT);
  }

  /** Whether the list is this person's work. */
  public boolean isDesk() {
    return current.get().holdsAnywhere(Role.CUSTOMER_SERVICE);
  }

  public void acknowledge(String number) {
    if (answers.done(() -> desk.acknowledge(number))) {
      answers.tell("handover.acknowledged", number);
    }
    read();
  }

  /** All that waits in the offices whose desk this person sits at. */
  public void acknowledgeAll() {
    for (OfficeRow office : getDesks()) {
      answers.done(
          () -> answers.tell("handover.allAcknowledged", desk.acknowledgeAll(office.code())));
    }
    read();
  }

  private List<OfficeRow> getDesks() {
    return offices.reachableBy(current.get()).stream()
        .filter(it -> current.get().holds(Role.CUSTOMER_SERVICE, it.place()))
        .toList();
  }

  public List<HandoverRow> getRows() {
    return page.items();
  }

  /** For the start page. */
  public List<HandoverRow> getFirst() {
    return getRows().stream().limit(FEW).toList();
  }

  /** The cursor of the next page, null on the last. */
  public String getNext() {
    return page.next();
  }

  public Names category(HandoverRow row) {
    return row.category() == null
        ? null
        : offices.category(row.category()).map(CategoryRow::names).orElse(null);
  }
}
