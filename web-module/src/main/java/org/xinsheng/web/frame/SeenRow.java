package org.xinsheng.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import java.util.Map;

/**
 * A button in a list acts on the row that its page showed. Which row it stands in is told by its
 * place alone, and the list may have changed since. So it sends along what the row is: {@code
 * <f:param name="row" value="…"/>}. Where another row stands in that place now, nothing is done.
 */
public class SeenRow implements ActionListener {

  static final String ROW = "row";

  /** Of a request: a button was found for what was pressed. */
  static final String FOUND = SeenRow.class.getName() + ".found";

  private final ActionListener wrapped;

  public SeenRow(ActionListener wrapped) {
    this.wrapped = wrapped;
  }

  @Override
  public void processAction(ActionEvent event) {
    FacesContext context = event.getFacesContext();
    context.getAttributes().put(FOUND, true);
    Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
    if (isAsSeen(event.getComponent(), sent.get(ROW))) {
      wrapped.processAction(event);
    } else {
      tellChanged();
    }
  }

  private static boolean isAsSeen(UIComponent button, String seen) {
    return button.getChildren().stream()
        .filter(UIParameter.class::isInstance)
        .map(UIParameter.class::cast)
        .filter(it -> ROW.equals(it.getName()))
        .allMatch(it -> String.valueOf(it.getValue()).equals(seen));
  }

  static void tellChanged() {
    CDI.current().select(Answers.class).get().warn("list.changed");
  }
}
