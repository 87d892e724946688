package org.xinsheng.web.repair;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Takes a repair or a service request, and dispatches it at once where that is wanted (INT-2). */
@Named("repairNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class RepairNewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JobDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private JobKind kind;
  private String key = UUID.randomUUID().toString();

  @PostConstruct
  void open() {
    JobKind asked = address.choice("kind", JobKind.class);
    kind = asked == null ? JobKind.REPAIR : asked;
    form.put("channel", Channel.HOTLINE.name());
    List<OfficeRow> reachable = getOffices();
    form.put("office", reachable.isEmpty() ? null : reachable.get(0).code());
  }

  /**
   * Saves once, however often the button is pressed.
   *
   * @return where the new record is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = register())) {
      return "/repair/repair.xhtml?faces-redirect=true&registered=true&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String register() {
    NewJob job = job();
    byte[] asked = job.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/repair/new.xhtml?kind=" + kind, asked),
            () -> new Answer(201, desk.register(kind, job), null))
        .location();
  }

  private NewJob job() {
    OfficeRow office = offices.byCode(form.text("office")).orElseThrow();
    return new NewJob(
        office.code(),
        form.choice("channel", Channel.class),
        form.instant("receivedAt", office.time()),
        form.flag("anonymous"),
        customer(),
        form.text("category"),
        form.text("content"),
        form.text("location"),
        form.text("urgency"),
        form.instant("appointmentAt", office.time()),
        form.number("ringsBeforeAnswer"),
        form.flag("readBack"),
        dispatch(),
        form.flag("onTheSpot.agreed")
            ? new NewJob.OnTheSpot(true, form.text("onTheSpot.result"), null, null)
            : null);
  }

  private NewDispatch dispatch() {
    String department = form.text("dispatch.department");
    String username = form.text("dispatch.username");
    return department == null && username == null
        ? null
        : new NewDispatch(department, username, null, null, null);
  }

  private NewJob.Customer customer() {
    NewJob.Customer customer =
        new NewJob.Customer(
            form.text("customer.name"), form.text("customer.phone"), form.text("customer.unit"));
    boolean nothing =
        customer.name() == null && customer.phone() == null && customer.unit() == null;
    return form.flag("anonymous") && nothing ? null : customer;
  }

  public JobKind getKind() {
    return kind;
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

  public List<OfficeRow> getOffices() {
    return offices.openTo(current.get());
  }

  public List<CategoryRow> getCategories() {
    return offices.categories();
  }

  public List<DepartmentRow> getDepartments() {
    return offices
        .byCode(form.text("office"))
        .map(it -> offices.departments(it.id()))
        .orElse(List.of());
  }

  public Channel[] getChannels() {
    return Channel.values();
  }
}
