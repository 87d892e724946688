package org.xinsheng.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.xinsheng.customer.CustomerRow;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/**
 * The form by which any kind but a complaint is taken: who, by which way, what was said (INT-1).
 */
@SuppressWarnings("serial") // what is injected are proxies
public abstract class TakingView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private CallerSearch callers;
  @Inject private RecordPages pages;
  @Inject private Once once;
  @Inject private Answers answers;

  private final Form form = new Form();
  private String key = UUID.randomUUID().toString();
  private List<CustomerRow> customers = List.of();

  @PostConstruct
  void begin() {
    form.put("channel", Channel.HOTLINE.name());
    List<OfficeRow> reachable = getOffices();
    form.put("office", reachable.isEmpty() ? null : reachable.get(0).code());
  }

  protected abstract MatterKind matterKind();

  /**
   * Takes it with what its own kind adds.
   *
   * @return its number
   */
  protected abstract String take(NewMatter matter, OfficeRow office);

  /** Whether it is taken without knowing whose it is. */
  protected boolean isWithoutCaller() {
    return false;
  }

  /**
   * Saves once, however often the button is pressed. A refusal leaves no trace, so that the next
   * attempt has a new key.
   *
   * @return where the new record is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = register())) {
      return pages.of(number[0]) + "&faces-redirect=true&registered=true";
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String register() {
    OfficeRow office = office();
    NewMatter matter = matter(office);
    byte[] asked = form.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/intake/" + matterKind(), asked),
            () -> new Answer(201, take(matter, office), null))
        .location();
  }

  private NewMatter matter(OfficeRow office) {
    return new NewMatter(
        office.code(),
        getChannel(),
        form.instant("receivedAt", office.time()),
        form.flag("anonymous"),
        customer(),
        form.text("category"),
        form.text("content"),
        form.number("ringsBeforeAnswer"),
        form.flag("readBack"));
  }

  private NewMatter.Customer customer() {
    NewMatter.Customer customer =
        new NewMatter.Customer(
            form.text("customer.name"), form.text("customer.phone"), form.text("customer.unit"));
    boolean nothing =
        customer.name() == null && customer.phone() == null && customer.unit() == null;
    return nothing && (form.flag("anonymous") || isWithoutCaller()) ? null : customer;
  }

  /** Who it may be shows beside the form, and fills name and unit where only one person fits. */
  public void lookUp() {
    String phone = form.text("customer.phone");
    try {
      customers = callers.find(office(), phone, form.text("customer.unit"));
    } catch (Refusal notAPhone) {
      customers = List.of();
    }
    if (customers.size() == 1) {
      CustomerRow only = customers.get(0);
      PrimeFaces.Ajax answer = PrimeFaces.current().ajax();
      answer.addCallbackParam("customer_name", only.name());
      if (only.units().size() == 1) {
        answer.addCallbackParam("customer_unit", only.units().get(0));
      }
    }
  }

  private OfficeRow office() {
    return offices.byCode(form.text("office")).orElseThrow();
  }

  /** What to say meanwhile (INT-7). */
  public Purpose getPurpose() {
    return switch (matterKind()) {
      case COMPLAINT -> Purpose.COMPLAINT;
      case SUGGESTION -> Purpose.SUGGESTION;
      case ENQUIRY -> Purpose.ENQUIRY;
      case REPAIR, SERVICE_REQUEST -> Purpose.REPAIR;
      case MESSAGE -> Purpose.MESSAGE;
      case EMERGENCY -> Purpose.EMERGENCY;
    };
  }

  public Channel getChannel() {
    return form.choice("channel", Channel.class);
  }

  public List<CustomerRow> getCustomers() {
    return customers;
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
    return offices.offeredCategories();
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
