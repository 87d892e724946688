package org.xinsheng.web.slip;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.nonconformity.SlipProposals;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** A new slip, from a complaint with everything that it knows already, or directly (NCR-1). */
@Named("slipNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SlipNewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SlipDesk desk;
  @Inject private SlipProposals proposals;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Address address;
  @Inject private Answers answers;

  private Form form;
  private String key = UUID.randomUUID().toString();

  /** Before the page is first shown; a complaint that is not in reach is an error page. */
  public void open() {
    if (form == null && !FacesContext.getCurrentInstance().getResponseComplete()) {
      answers.find(this::start);
    }
  }

  private void start() {
    String complaint = address.text("complaint");
    if (complaint == null) {
      form = new Form();
      List<OfficeRow> own = getOffices();
      form.put("office", own.isEmpty() ? null : own.get(0).code());
    } else {
      NewSlip proposed = proposals.about(complaint);
      form = SlipActs.filled(proposed, time(proposed.office()));
    }
  }

  private OfficeTime time(String office) {
    return offices.byCode(office).map(OfficeRow::time).orElse(OfficeTime.STANDARD);
  }

  /**
   * Saves once, however often the button is pressed.
   *
   * @return where the new slip is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = raise())) {
      return "/slip/slip.xhtml?faces-redirect=true&raised=1&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String raise() {
    String office = form.text("office");
    NewSlip slip = SlipActs.written(form, office, time(office));
    byte[] asked = slip.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/slip/new.xhtml", asked),
            () -> new Answer(201, desk.raise(slip), null))
        .location();
  }

  /** The complaint that it is about, null for none. */
  public String getComplaint() {
    return form == null ? null : form.text("complaint");
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  public List<DepartmentRow> getDepartments() {
    return form == null
        ? List.of()
        : offices
            .byCode(form.text("office"))
            .map(it -> offices.departments(it.id()))
            .orElse(List.of());
  }

  public String getKey() {
    return key;
  }

  public void setKey(String sent) {
    key = sent;
  }

  public Form getForm() {
    return form;
  }
}
