package org.xinsheng.web.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/** Says so where a list has become so short that the row of a pressed button is gone. */
public class LostPress implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
    boolean ofRow = sent.containsKey(SeenRow.ROW) || sent.containsKey(Pressed.KEY);
    if (ofRow
        && context.isPostback()
        && !context.isValidationFailed()
        && !context.getAttributes().containsKey(SeenRow.FOUND)) {
      SeenRow.tellChanged();
    }
  }
}
