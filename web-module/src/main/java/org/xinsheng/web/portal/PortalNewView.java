package org.xinsheng.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.portal.NewPublicMatter;
import org.xinsheng.portal.PortalDesk;
import org.xinsheng.portal.Received;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.signin.Caller;

/** The form of an owner without an account; what it is about comes with the address. */
@Named("portalNew")
@RequestScoped
public class PortalNewView {

  private static final String KEY = "once";

  @Inject private PortalDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private Answers answers;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private final Form form = new Form();
  private String key = UUID.randomUUID().toString();
  private Received received;

  /** Saves once, however often the button is pressed: the key comes with the form. */
  public void send() {
    String sent = request.getParameter(KEY);
    key = sent != null && sent.matches("[0-9a-f-]{36}") ? sent : key;
    String address = caller.address(request);
    NewPublicMatter matter = matter();
    boolean done =
        answers.done(
            () ->
                received =
                    getKind() == SubjectType.SUGGESTION
                        ? desk.suggest(matter, key, address)
                        : desk.complain(matter, key, address));
    if (!done) {
      key = UUID.randomUUID().toString();
    }
  }

  private NewPublicMatter matter() {
    NewPublicMatter.Owner owner =
        new NewPublicMatter.Owner(
            form.text("customer.name"), form.text("customer.phone"), form.text("customer.unit"));
    boolean nothing = owner.name() == null && owner.phone() == null && owner.unit() == null;
    return new NewPublicMatter(
        request.getParameter(PortalView.OFFICE),
        form.flag("anonymous"),
        nothing && form.flag("anonymous") ? null : owner,
        form.text("category"),
        form.text("content"),
        form.text("website"));
  }

  /** A complaint unless a suggestion was asked for. */
  public SubjectType getKind() {
    return SubjectType.SUGGESTION.name().equals(request.getParameter("kind"))
        ? SubjectType.SUGGESTION
        : SubjectType.COMPLAINT;
  }

  public List<CategoryRow> getCategories() {
    return offices.offeredCategories();
  }

  public Form getForm() {
    return form;
  }

  public String getKey() {
    return key;
  }

  /** Null before it was sent. */
  public Received getReceived() {
    return received;
  }
}
