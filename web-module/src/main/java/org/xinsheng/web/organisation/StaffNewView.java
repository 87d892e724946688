package org.xinsheng.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.StaffDesk;
import org.xinsheng.organisation.StaffDetails;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Adds somebody. */
@Named("staffNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class StaffNewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor current;
  @Inject private StaffDesk desk;
  @Inject private Answers answers;

  private final Form form = new Form();

  @PostConstruct
  void prepare() {
    form.put("place", "company");
  }

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(current::administrator);
  }

  /**
   * @return where the new account is, null when it was refused
   */
  public String save() {
    String[] username = new String[1];
    StaffDetails details =
        new StaffDetails(
            form.text("name"), PlaceChoices.read(form.text("place")), form.text("email"));
    if (answers.done(() -> username[0] = desk.create(form.text("username"), details))) {
      answers.tellThere("administration.staffAdded");
      return "/admin/staff/person.xhtml?faces-redirect=true&username=" + username[0];
    }
    return null;
  }

  public Form getForm() {
    return form;
  }
}
