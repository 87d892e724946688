package org.xinsheng.web.meeting;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingRow;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.meeting.NewMeeting;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Meetings, their minutes and what is to be done; each act answers the meeting. */
@Path("/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "meetings")
public class MeetingsResource {

  private static final String[] FILTERS = {
    "office", "status", QueryParameters.LIMIT, QueryParameters.AFTER
  };

  /**
   * @param attendees user names or full names, as a list or in one text
   */
  public record Call(
      String office,
      String topic,
      Instant heldAt,
      String convenor,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> attendees,
      String agenda,
      String analysis,
      String decision) {

    NewMeeting meeting() {
      return new NewMeeting(
          office, topic, heldAt, convenor, AttendeeNames.in(attendees), agenda, analysis, decision);
    }
  }

  /**
   * @param heldAt null for the time that it was convened for
   */
  public record NewMinutes(Instant heldAt, String analysis, String decision) {}

  public record NewAction(String action, String responsible, LocalDate dueOn) {}

  public record Done(String done) {}

  public record Cancellation(String reason) {}

  @Inject private ThisRequest request;
  @Inject private MeetingDesk desk;
  @Inject private MeetingQueries meetings;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Convenes a meeting, or records one that was held")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response convene(Call call) {
    return request.answer(
        () -> {
          String number = desk.convene(call.meeting());
          return ThisRequest.created("meetings/" + number, shown(number));
        });
  }

  @GET
  @Operation(summary = "Meetings in reach, the latest first")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<MeetingRow>> list(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    return ListAnswer.of(
        meetings.page(
            query.text("office").orElse(null),
            query.choice("status", MeetingStatus.class).orElse(null),
            query.after(),
            query.limit()),
        row -> new InOffice<>(row, row.time()));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One meeting, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request asked) {
    MeetingView view = meetings.read(number);
    EntityTag tag = new EntityTag(Long.toString(view.version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null
        ? Response.ok(new InOffice<>(view, view.time())).tag(tag).build()
        : unchanged.build();
  }

  @POST
  @Path("{number}/minutes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records what was found and decided")
  public Response minutes(@PathParam("number") String number, NewMinutes minutes) {
    return changed(
        number,
        () ->
            desk.minutes(
                number,
                request.expected(),
                minutes.heldAt(),
                minutes.analysis(),
                minutes.decision()));
  }

  @POST
  @Path("{number}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives somebody something to do by a date")
  public Response act(@PathParam("number") String number, NewAction action) {
    return changed(
        number,
        () ->
            desk.act(
                number, request.expected(), action.action(), action.responsible(), action.dueOn()));
  }

  @POST
  @Path("{number}/actions/{id}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says what was done")
  public Response complete(
      @PathParam("number") String number, @PathParam("id") String id, Done done) {
    Long action = id.matches("\\d{1,18}") ? Long.valueOf(id) : Long.valueOf(-1);
    return changed(number, () -> desk.complete(number, request.expected(), action, done.done()));
  }

  @POST
  @Path("{number}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says that it does not take place, and why")
  public Response cancel(@PathParam("number") String number, Cancellation cancellation) {
    return changed(number, () -> desk.cancel(number, request.expected(), cancellation.reason()));
  }

  private Response changed(String number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(number));
        });
  }

  private InOffice<MeetingView> shown(String number) {
    MeetingView view = meetings.read(number);
    return new InOffice<>(view, view.time());
  }
}
