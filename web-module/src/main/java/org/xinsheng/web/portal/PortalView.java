package org.xinsheng.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;

/** The office that the owner came to, with what it publishes (ORG-5). */
@Named("portal")
@RequestScoped
public class PortalView {

  static final String OFFICE = "office";

  @Inject private OfficeDirectory offices;
  @Inject private HttpServletRequest request;

  /** Null where none, or none that there is, was named. */
  public OfficeRow getOffice() {
    String code = request.getParameter(OFFICE);
    return code == null ? null : office(code);
  }

  OfficeRow office(String code) {
    return getOffices().stream().filter(it -> it.code().equals(code)).findFirst().orElse(null);
  }

  public List<OfficeRow> getOffices() {
    return offices.inUse();
  }
}
