package org.xinsheng.web.capa;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.xinsheng.correctiveaction.NewReview;
import org.xinsheng.correctiveaction.ReviewDesk;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.correctiveaction.ReviewView;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.web.meeting.AttendeeNames;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ThisRequest;

/** The review meeting that follows a slip (CA-1, CA-2). */
@Path("/slips/{number}/review-meeting")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "slips")
public class ReviewResource {

  /**
   * @param attendees user names or full names, as a list or in one text
   */
  public record Held(
      Instant heldAt,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> attendees,
      String analysis,
      Boolean preventionNeeded,
      String reason) {

    NewReview review() {
      return new NewReview(heldAt, AttendeeNames.in(attendees), analysis, preventionNeeded, reason);
    }
  }

  /** A slip with its review. */
  public record Shown(@JsonUnwrapped SlipView slip, ReviewView reviewMeeting) {}

  @Inject private ThisRequest request;
  @Inject private ReviewDesk desk;
  @Inject private ReviewQueries reviews;
  @Inject private SlipReading slips;

  @GET
  @Operation(summary = "When it is due, what it decided, and the owner's opinions (CA-1, CA-2)")
  public InOffice<ReviewView> one(@PathParam("number") String number) {
    return new InOffice<>(reviews.of(number), slips.read(number).time());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records the review that the office manager held; answers the slip (CA-2)")
  public Response hold(@PathParam("number") String number, Held held) {
    return request.answer(
        () -> {
          desk.hold(number, request.expected(), held.review());
          SlipView slip = slips.read(number);
          return ThisRequest.changed(
              new InOffice<>(new Shown(slip, reviews.of(number)), slip.time()));
        });
  }
}
