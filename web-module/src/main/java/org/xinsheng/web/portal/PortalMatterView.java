package org.xinsheng.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.portal.PortalDesk;
import org.xinsheng.portal.PortalReading;
import org.xinsheng.portal.PublicProgress;
import org.xinsheng.shared.Names;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.signin.Caller;

/** How an owner's matter stands, and what they may do about it, by number and code. */
@Named("portalMatter")
@RequestScoped
public class PortalMatterView {

  static final String NUMBER = "number";
  static final String CODE = "code";

  /** What the names of the page's fields begin with. */
  private static final String FORM = "matter:";

  @Inject private PortalReading reading;
  @Inject private PortalDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private Answers answers;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private final Form form = new Form();
  private PublicProgress progress;

  @PostConstruct
  void open() {
    form.put(NUMBER, said(NUMBER));
    form.put(CODE, said(CODE));
    if (request.getAttribute("portal." + CODE) != null) {
      show();
    } else if (actsOnWhatIsShown()) {
      form.put(NUMBER, request.getParameter(FORM + NUMBER));
      form.put(CODE, request.getParameter(FORM + CODE));
      show();
    }
  }

  /** After a photo the servlet says it, for the code never stands in an address. */
  private String said(String what) {
    Object told = request.getAttribute("portal." + what);
    return told == null ? request.getParameter(what) : told.toString();
  }

  /** Nothing is kept between two pages, so that what was shown is read again for its buttons. */
  private boolean actsOnWhatIsShown() {
    return request.getParameter(FORM + "chase") != null
        || request.getParameter(FORM + "rate") != null;
  }

  /** Why a photo was not taken, null where it was. */
  public String getProblem() {
    Object problem = request.getAttribute("portal.problem");
    return problem == null ? null : problem.toString();
  }

  public void show() {
    answers.done(() -> progress = reading.read(number(), code(), null, address()));
  }

  public void chase() {
    if (answers.done(() -> desk.chase(number(), code(), null, address()))) {
      answers.tell("portal.chased");
    }
    show();
  }

  public void rate() {
    boolean done =
        answers.done(
            () ->
                desk.rate(
                    number(),
                    code(),
                    null,
                    form.choice("satisfaction", Satisfaction.class),
                    form.text("opinion"),
                    address()));
    if (done) {
      answers.tell("portal.rated");
    }
    show();
  }

  private String number() {
    return form.text(NUMBER);
  }

  private String code() {
    return form.text(CODE);
  }

  private String address() {
    return caller.address(request);
  }

  public Form getForm() {
    return form;
  }

  /** Null before number and code fitted. */
  public PublicProgress getProgress() {
    return progress;
  }

  public OfficeRow getOffice() {
    return offices.byCode(progress.office()).orElseThrow();
  }

  public Names getCategory() {
    return progress.category() == null
        ? null
        : offices.category(progress.category()).map(CategoryRow::names).orElse(null);
  }

  public List<Satisfaction> getSatisfactions() {
    return List.of(Satisfaction.values());
  }
}
