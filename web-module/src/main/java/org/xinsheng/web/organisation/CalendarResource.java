package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.CalendarDesk;
import org.xinsheng.organisation.CalendarInput;
import org.xinsheng.organisation.CalendarView;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ThisRequest;

/** When an office's customer service centre is on (ORG-4). */
@Path("/offices/{office}/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class CalendarResource {

  @Inject private ThisRequest request;
  @Inject private CalendarDesk desk;

  @GET
  @Operation(summary = "An office's working calendar, with its version as ETag (ORG-4)")
  public Response one(@PathParam("office") String office, @Context Request asked) {
    CalendarView view = desk.read(office);
    EntityTag tag = new EntityTag(Long.toString(view.version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null
        ? Response.ok(new InOffice<>(view, view.time())).tag(tag).build()
        : unchanged.build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Replaces it; administrators only (ORG-4)")
  public Response change(@PathParam("office") String office, CalendarInput calendar) {
    return request.answer(
        () -> {
          desk.change(office, request.expected(), calendar);
          CalendarView view = desk.read(office);
          return ThisRequest.changed(new InOffice<>(view, view.time()));
        });
  }
}
