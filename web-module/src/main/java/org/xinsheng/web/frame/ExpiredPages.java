package org.xinsheng.web.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * A session remembers the form of a page and what the page shows apart from each other, and forgets
 * the one without the other. A form whose page's content is forgotten has expired, like one whose
 * page is.
 */
public class ExpiredPages implements PhaseListener, SystemEventListener {

  private static final long serialVersionUID = 1L;

  /** Of a page, and kept with its form. */
  private static final String HAS_CONTENT = ExpiredPages.class.getName() + ".hasContent";

  /** Of a request: what it was sent from had begun to show something new before it was restored. */
  private static final String BEGAN_ANEW = ExpiredPages.class.getName() + ".beganAnew";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }

  /** A page begins to have content. */
  @Override
  public void processEvent(SystemEvent event) {
    FacesContext context = FacesContext.getCurrentInstance();
    if (context.isPostback() && context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW) {
      context.getAttributes().put(BEGAN_ANEW, true);
    } else {
      ((UIViewRoot) event.getSource()).getAttributes().put(HAS_CONTENT, true);
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    UIViewRoot page = context.getViewRoot();
    if (page != null && !page.isTransient() && context.isPostback() && isForgotten(page, context)) {
      throw new ViewExpiredException("What the page showed is forgotten.", page.getViewId());
    }
  }

  private static boolean isForgotten(UIViewRoot page, FacesContext context) {
    return context.getAttributes().containsKey(BEGAN_ANEW)
        || page.getAttributes().containsKey(HAS_CONTENT) && page.getViewMap(false) == null;
  }
}
