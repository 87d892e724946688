package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/** Shows what a desk answered: done, or why not, at the field that it is about. */
@RequestScoped
public class Answers {

  @Inject private PageTexts texts;
  @Inject private Clauses clauses;

  /**
   * Does it; a refusal shows above the page and at its fields, and nothing typed is lost.
   *
   * @return whether it was done
   */
  public boolean done(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refusal) {
      refuse(refusal);
      return false;
    }
  }

  /** Looks for something to show; what is not there, or not for this person, is an error page. */
  public void find(Runnable search) {
    try {
      search.run();
    } catch (NotFound missing) {
      error(404);
    } catch (NotAllowed forbidden) {
      error(403);
    }
  }

  public void tell(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_INFO, texts.of(key, args));
  }

  /** Done, but not as hoped. */
  public void warn(String key, Object... args) {
    add(null, FacesMessage.SEVERITY_WARN, texts.of(key, args));
  }

  /** As {@link #tell}, shown by the page that is redirected to. */
  public void tellThere(String key, Object... args) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    tell(key, args);
  }

  /** Shows why not, above the page and at its fields. */
  public void refuse(Refusal refusal) {
    String text = texts.message(refusal.explanation());
    add(
        null,
        FacesMessage.SEVERITY_ERROR,
        refusal
            .rule()
            .map(rule -> texts.of("page.byRule", text, clauses.label(rule)))
            .orElse(text));
    fields(refusal).forEach(this::atField);
  }

  private static List<FieldError> fields(Refusal refusal) {
    if (refusal instanceof InvalidInput invalid) {
      return invalid.fields();
    }
    return refusal instanceof RuleViolation violation ? violation.fields() : List.of();
  }

  /**
   * A field {@code customer.phone} is the input {@code customer_phone} of the page, {@code
   * corrective[0].dueOn} is {@code corrective0_dueOn}.
   */
  private static String id(String field) {
    return field.replaceAll("[\\[\\]]", "").replace('.', '_');
  }

  private void atField(FieldError error) {
    UIComponent root = FacesContext.getCurrentInstance().getViewRoot();
    UIComponent input = find(root, id(error.field()));
    if (input instanceof EditableValueHolder holder) {
      refuse(holder);
    }
    if (input != null) {
      String text = texts.message(error.message());
      add(input.getClientId(FacesContext.getCurrentInstance()), FacesMessage.SEVERITY_ERROR, text);
    }
  }

  /** What is marked as wrong shows what was submitted, else nothing: so it gets that back. */
  private static void refuse(EditableValueHolder input) {
    if (input.getSubmittedValue() == null && input.getValue() instanceof String typed) {
      input.setSubmittedValue(typed);
    }
    input.setValid(false);
  }

  private static UIComponent find(UIComponent within, String id) {
    if (!within.isRendered()) {
      return null;
    }
    if (id.equals(within.getId())) {
      return within;
    }
    var children = within.getFacetsAndChildren();
    while (children.hasNext()) {
      UIComponent found = find(children.next(), id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static void add(String clientId, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
  }

  /** To an address of this page, such as {@code ?status=CLOSED}. */
  public void redirect(String query) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext outside = faces.getExternalContext();
    String page = outside.getRequestContextPath() + outside.getRequestServletPath();
    try {
      outside.redirect(page + query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once: several beans of one page may miss the same record. */
  private static void error(int status) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getResponseComplete()) {
      return;
    }
    try {
      faces.getExternalContext().responseSendError(status, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
