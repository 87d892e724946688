package org.xinsheng.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.xinsheng.customer.ContactBookQueries;
import org.xinsheng.customer.ContactRow;
import org.xinsheng.customer.CustomerDesk;
import org.xinsheng.customer.CustomerDetails;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.erasure.ErasureDesk;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** One entry of the contact book, or a new one; phones show in full on request. */
@Named("customerRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CustomerRecordView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ContactBookQueries contacts;
  @Inject private CustomerDesk desk;
  @Inject private ErasureDesk erasures;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private Long number;
  private ContactRow shown;
  private boolean opened;
  private boolean inFull;
  private boolean erased;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (opened) {
      return;
    }
    opened = true;
    String asked = address.text("number");
    answers.find(
        () -> {
          current.administrator();
          if (asked == null) {
            form.put("office", address.text("office"));
          } else {
            number = asked.matches("\\d{1,18}") ? Long.valueOf(asked) : Long.valueOf(-1);
            read();
          }
        });
  }

  private void read() {
    shown = contacts.one(number);
    erased = erasures.done(number).isPresent();
    inFull = false;
    form = new Form();
    form.put("name", shown.name());
    form.put("units", String.join("、", shown.units()));
    form.put("birthday", shown.birthday() == null ? null : shown.birthday().toString());
    form.put("preferredTime", shown.preferredTime());
    form.put("doNotCall", shown.doNotCall());
  }

  /** Phones are edited in full, so they must be shown first. */
  public void showPhones() {
    answers.done(
        () -> {
          List<String> phones = desk.showPhones(number);
          form.put("phones", String.join("、", phones.stream().map(PhoneNumbers::plain).toList()));
          inFull = true;
        });
  }

  /**
   * @return where the new entry is, null for an old one or when it was refused
   */
  public String save() {
    if (isNew()) {
      boolean added =
          answers.done(() -> number = desk.add(form.text("office"), details(form.text("phones"))));
      if (added) {
        answers.tellThere("customer.saved");
      }
      return added ? "/admin/customer/customer.xhtml?faces-redirect=true&number=" + number : null;
    }
    if (answers.done(this::change)) {
      answers.tell("customer.saved");
      answers.find(this::read);
    }
    return null;
  }

  private void change() {
    CustomerDetails details = details(form.text("phones"));
    if (inFull) {
      desk.change(number, shown.version(), details);
    } else {
      desk.changeOther(number, shown.version(), details);
    }
  }

  private CustomerDetails details(String phones) {
    return new CustomerDetails(
        form.text("name"),
        CustomerDetails.listed(phones),
        CustomerDetails.listed(form.text("units")),
        birthday(),
        form.text("preferredTime"),
        form.flag("doNotCall"));
  }

  private LocalDate birthday() {
    String day = form.text("birthday");
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("birthday", Message.of("refusal.notABirthday"));
    }
  }

  public void deactivate() {
    perform(() -> desk.deactivate(number, shown.version(), form.text("reason")));
  }

  public void reactivate() {
    perform(() -> desk.reactivate(number, shown.version()));
  }

  private void perform(Runnable act) {
    if (answers.done(act)) {
      answers.tell("customer.saved");
      answers.find(this::read);
    }
  }

  public boolean isNew() {
    return number == null;
  }

  /** Whether phones can be edited now. */
  public boolean isInFull() {
    return inFull || isNew();
  }

  /** Nothing of such an entry can be changed any more. */
  public boolean isErased() {
    return erased;
  }

  public ContactRow getShown() {
    return shown;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public Form getForm() {
    return form;
  }
}
