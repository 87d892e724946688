package org.xinsheng.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.primefaces.PrimeFaces;
import org.xinsheng.attachment.AttachmentDesk;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.complaint.RegistrationDesk;
import org.xinsheng.complaint.RegistrationPreview;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.customer.CustomerRow;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Answers;

/** One form for every channel; who calls and what follows from the criteria show beside it. */
@Named("intakeNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class IntakeNewView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LAST_CONTACTS = 5;

  @Inject private RegistrationDesk desk;
  @Inject private AttachmentDesk attachments;
  @Inject private ComplaintQueries complaints;
  @Inject private CallerSearch callers;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Clock clock;
  @Inject private Answers answers;

  private final IntakeForm form = new IntakeForm();
  private String key = UUID.randomUUID().toString();
  private RegistrationPreview preview;
  private List<CustomerRow> customers = List.of();
  private List<ComplaintRow> contacts = List.of();
  private List<ComplaintRow> duplicates = List.of();
  private Set<Criterion> questions = Set.of();

  @PostConstruct
  void open() {
    form.put("channel", Channel.HOTLINE.name());
    List<OfficeRow> reachable = getOffices();
    form.put("office", reachable.isEmpty() ? null : reachable.get(0).code());
  }

  /** What is typed so far decides what shows beside the form; nothing is refused yet. */
  public void refresh() {
    OfficeRow office = office();
    try {
      NewComplaint typed = form.complaint(office);
      preview = typed.criteria().isEmpty() ? null : desk.preview(typed);
    } catch (Refusal notYet) {
      preview = null;
    }
    seek(office);
  }

  /** Fills name and unit in the browser, where they are still empty, when only one person fits. */
  public void lookUp() {
    refresh();
    if (customers.size() == 1) {
      CustomerRow only = customers.get(0);
      PrimeFaces.Ajax answer = PrimeFaces.current().ajax();
      answer.addCallbackParam("customer_name", only.name());
      if (only.units().size() == 1) {
        answer.addCallbackParam("customer_unit", only.units().get(0));
      }
    }
  }

  private void seek(OfficeRow office) {
    questions = questionsAbout(office);
    String phone = form.text("customer.phone");
    String unit = form.text("customer.unit");
    try {
      customers = callers.find(office, phone, unit);
      contacts = complaints.ofCustomer(office.code(), phone, unit, LAST_CONTACTS);
      String category = form.text("category");
      duplicates =
          category == null
              ? List.of()
              : complaints.duplicates(office.code(), phone, unit, category);
    } catch (Refusal notAPhone) {
      customers = List.of();
      contacts = List.of();
      duplicates = List.of();
    }
  }

  private Set<Criterion> questionsAbout(OfficeRow office) {
    try {
      return desk.questions(form.complaint(office));
    } catch (Refusal notYet) {
      return Set.of();
    }
  }

  /** Null where the matter may be deferred (INT-13), or nobody can say yet. */
  public Message getWhyNotDefer() {
    try {
      return desk.whyNotDefer(form.complaint(office())).orElse(null);
    } catch (Refusal notYet) {
      return null;
    }
  }

  public void link(String number) {
    form.put("linkedTo", number);
  }

  /**
   * Saves once, however often the button is pressed: the key comes with the form, because the bean
   * ends with the first answer. A refusal leaves no trace, so that the next attempt has a new key.
   *
   * @return where the new case is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = register())) {
      return "/complaint/case.xhtml?faces-redirect=true&registered=true&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String register() {
    NewComplaint complaint = form.complaint(office());
    List<Long> uploads = form.attachments();
    byte[] asked = (complaint + " " + uploads).getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/intake/new.xhtml", asked),
            () -> new Answer(201, registered(complaint, uploads), null))
        .location();
  }

  private String registered(NewComplaint complaint, List<Long> uploads) {
    String number = desk.register(complaint);
    if (!uploads.isEmpty()) {
      attachments.give(uploads, number);
    }
    return number;
  }

  private OfficeRow office() {
    return offices.byCode(form.text("office")).orElseThrow();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String sent) {
    key = sent;
  }

  public IntakeForm getForm() {
    return form;
  }

  public List<OfficeRow> getOffices() {
    return offices.openTo(current.get());
  }

  public List<CategoryRow> getCategories() {
    return offices.offeredCategories();
  }

  public List<DepartmentRow> getDepartments() {
    return offices.departments(office().id());
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Criterion[] getCriteria() {
    return CRITERIA;
  }

  private static final Criterion[] CRITERIA = {
    Criterion.FACILITY_LIMIT,
    Criterion.SERVICE_AT_FAULT,
    Criterion.PROMISE_UNMET_REPEATEDLY,
    Criterion.MAJOR_LOSS_OR_INJURY,
    Criterion.REPUTATION_DAMAGE
  };

  /** From when the clocks would run (INT-14). */
  public Instant getStart() {
    try {
      Instant typed = form.instant("receivedAt", office().time());
      return typed == null ? clock.now() : typed;
    } catch (Refusal noTime) {
      return clock.now();
    }
  }

  public RegistrationPreview getPreview() {
    return preview;
  }

  /** What SEV-10 asks about what is typed so far. */
  public List<Criterion> getQuestions() {
    return List.copyOf(questions);
  }

  public List<CustomerRow> getCustomers() {
    return customers;
  }

  public List<ComplaintRow> getContacts() {
    return contacts;
  }

  public List<ComplaintRow> getDuplicates() {
    return duplicates;
  }
}
