package org.xinsheng.web.complaint;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.complaint.CaseMeetingDesk;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.web.meeting.AttendeeNames;
import org.xinsheng.web.rest.ThisRequest;

/** With whom a complaint was talked about; each answers the complaint. */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts on a complaint")
public class CaseMeetingsResource {

  /**
   * @param attendees user names or full names, as a list or in one text
   */
  public record Held(
      Instant heldAt,
      String convenor,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> attendees,
      String analysis,
      String decision) {

    HeldMeeting meeting() {
      return new HeldMeeting(heldAt, convenor, AttendeeNames.in(attendees), analysis, decision);
    }
  }

  /**
   * @param contactedAt null for now
   */
  public record NewContact(String party, String text, Instant contactedAt) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintAnswers answers;
  @Inject private CaseMeetingDesk desk;

  @POST
  @Path("{number}/meetings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records the office manager's meeting with the department heads (HD-3)")
  public Response meet(@PathParam("number") String number, Held held) {
    return answers.changed(number, () -> desk.meet(number, request.expected(), held.meeting()));
  }

  @POST
  @Path("{number}/contacts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records that another body was contacted (INT-12)")
  public Response contact(@PathParam("number") String number, NewContact contact) {
    return answers.changed(
        number,
        () ->
            desk.contact(
                number,
                request.expected(),
                contact.party(),
                contact.text(),
                contact.contactedAt()));
  }
}
