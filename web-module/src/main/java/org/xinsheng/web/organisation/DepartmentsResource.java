package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.PartKind;

/** Departments of an office; administrators only (ORG-1). */
@Path("/offices/{office}/departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class DepartmentsResource extends PartsResource {

  public DepartmentsResource() {
    super(PartKind.DEPARTMENT);
  }
}
