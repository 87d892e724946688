package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.PartKind;

/** Zones (片区) of an office; administrators only (ORG-1). */
@Path("/offices/{office}/zones")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class ZonesResource extends PartsResource {

  public ZonesResource() {
    super(PartKind.ZONE);
  }
}
