package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DelegationDesk;
import org.xinsheng.organisation.DelegationQueries;
import org.xinsheng.organisation.DelegationRow;
import org.xinsheng.organisation.NewDelegation;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Names deputies: all of them for administrators, my own on my account's page (ORG-6). */
@Named("delegations")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class DelegationView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  @Inject private CurrentActor current;
  @Inject private DelegationDesk desk;
  @Inject private DelegationQueries queries;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private Form form = new Form();
  private Page<DelegationRow> page = new Page<>(List.of(), null);
  private List<DelegationRow> mine;

  /** Before the list of all is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          current.administrator();
          read();
        });
  }

  private void read() {
    try {
      page = queries.page(address.text("over") == null, address.text("after"), PAGE);
    } catch (InvalidInput strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public void save() {
    if (answers.done(() -> desk.delegate(asked()))) {
      form = new Form();
      answers.tell("delegation.saved");
    }
    renew();
  }

  private NewDelegation asked() {
    OfficeTime time =
        current.get().officeId() == null
            ? OfficeTime.STANDARD
            : offices.byId(current.get().officeId()).time();
    return new NewDelegation(
        form.text("absent"),
        form.text("deputy"),
        form.choice("role", Role.class),
        form.instant("startsAt", time),
        form.instant("endsAt", time));
  }

  public void end(Long id) {
    if (answers.done(() -> desk.end(id))) {
      answers.tell("delegation.ended");
    }
    renew();
  }

  private void renew() {
    mine = null;
    if (current.get().holdsAnywhere(Role.ADMINISTRATOR)) {
      read();
    }
  }

  public List<DelegationRow> getRows() {
    return page.items();
  }

  /** Own absences and those of colleagues that I stand in for. */
  public List<DelegationRow> getMine() {
    if (mine == null) {
      mine = queries.mine();
    }
    return mine;
  }

  public boolean isAbsent(DelegationRow row) {
    return current.get().is(row.absentId());
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public Form getForm() {
    return form;
  }
}
