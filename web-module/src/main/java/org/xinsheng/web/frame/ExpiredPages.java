package org.xinsheng.web.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.PostConstructViewMapEvent;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * A session remembers the form of a page and what the page shows apart from each other, and forgets
 * the one without the other. A form whose page's content is forgotten has expired, like one whose
 * page is.
 */
public class ExpiredPages implements PhaseListener, SystemEventListener {

  private static final long serialVersionUID = 1L;
  private static final String HAS_CONTENT = ExpiredPages.class.getName();

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }

  /** A page begins to have content: its state says so as long as its form lives. */
  @Override
  public void processEvent(SystemEvent event) {
    FacesContext context = FacesContext.getCurrentInstance();
    if (event instanceof PostConstructViewMapEvent && !isRestoring(context)) {
      ((UIViewRoot) event.getSource()).getAttributes().put(HAS_CONTENT, true);
    } else {
      context.getAttributes().put(HAS_CONTENT, true);
    }
  }

  private static boolean isRestoring(FacesContext context) {
    return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && context.isPostback();
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    UIViewRoot page = context.getViewRoot();
    if (page == null || page.isTransient() || !context.isPostback()) {
      return;
    }
    boolean lost = page.getAttributes().containsKey(HAS_CONTENT) && page.getViewMap(false) == null;
    boolean anew = context.getAttributes().containsKey(HAS_CONTENT);
    if (lost || anew) {
      throw new ViewExpiredException("What the page showed is forgotten.", page.getViewId());
    }
  }
}
