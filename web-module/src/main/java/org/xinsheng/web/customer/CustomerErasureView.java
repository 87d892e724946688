package org.xinsheng.web.customer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinsheng.customer.ContactBookQueries;
import org.xinsheng.customer.ContactRow;
import org.xinsheng.erasure.ErasureDesk;
import org.xinsheng.erasure.ErasurePreview;
import org.xinsheng.erasure.ErasureRequest;
import org.xinsheng.erasure.ErasureView;
import org.xinsheng.erasure.domain.AskedBy;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Forgets one person of the contact book, after a look at what that means. */
@Named("customerErasure")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CustomerErasureView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ContactBookQueries contacts;
  @Inject private ErasureDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private ContactRow shown;
  private ErasureView done;
  private ErasurePreview preview;

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      String asked = address.text("number");
      Long number =
          asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : Long.valueOf(-1);
      answers.find(
          () -> {
            shown = contacts.one(number);
            done = desk.done(number).orElse(null);
          });
    }
  }

  public void look() {
    preview = null;
    answers.done(() -> preview = desk.preview(shown.number(), form.flag("content")));
  }

  public void erase() {
    ErasureRequest request =
        new ErasureRequest(
            form.choice("askedBy", AskedBy.class),
            form.text("askedOn"),
            form.text("legalBasis"),
            form.flag("content"),
            form.text("confirmation"));
    if (answers.done(() -> done = desk.erase(shown.number(), request))) {
      form.clear();
      preview = null;
      answers.find(() -> shown = contacts.one(shown.number()));
      answers.tell("erasure.done");
    }
  }

  public ContactRow getShown() {
    return shown;
  }

  /** Null while nothing was erased. */
  public ErasureView getDone() {
    return done;
  }

  public ErasurePreview getPreview() {
    return preview;
  }

  /** Rows by table, of what was done or would be. */
  public List<Map.Entry<String, Long>> getCounts() {
    return new ArrayList<>((done == null ? preview.counts() : done.counts()).entrySet());
  }

  public AskedBy[] getAskers() {
    return AskedBy.values();
  }

  public Form getForm() {
    return form;
  }
}
