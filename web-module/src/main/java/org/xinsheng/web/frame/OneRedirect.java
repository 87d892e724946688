package org.xinsheng.web.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A form that says that two of its buttons were pressed does what both do; it leads to where the
 * first leads.
 */
public class OneRedirect extends ExternalContextFactory {

  public OneRedirect(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new FirstOnly(getWrapped().getExternalContext(context, request, response));
  }

  /** What is unchecked is in the interface itself. */
  @SuppressWarnings("unchecked")
  private static final class FirstOnly extends ExternalContextWrapper {

    private FirstOnly(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public void redirect(String url) throws IOException {
      if (!FacesContext.getCurrentInstance().getResponseComplete()) {
        getWrapped().redirect(url);
      }
    }
  }
}
