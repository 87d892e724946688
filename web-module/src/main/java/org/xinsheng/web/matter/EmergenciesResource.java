package org.xinsheng.web.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.EmergencyReading;
import org.xinsheng.emergency.EmergencyView;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.emergency.domain.EmergencyStatus;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.MatterRow;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;

/** Emergencies; each act answers it (INT-21). */
@Path("/emergencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "emergencies")
public class EmergenciesResource implements MatterAnswers.Reader<EmergencyView> {

  public record Acknowledgement(Instant acknowledgedAt) {}

  public record Dispatch(String whom, Instant dispatchedAt) {}

  public record Completion(String result, Instant doneAt) {}

  public record Cancellation(String reason) {}

  @Inject private MatterAnswers answers;
  @Inject private EmergencyDesk desk;
  @Inject private EmergencyReading reading;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers one; its received time may lie in the past (INT-14)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response register(NewEmergency input) {
    return answers.created("emergencies", () -> desk.register(input), this);
  }

  @GET
  @Operation(summary = "Those in reach, newest first")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "receivedFrom", in = ParameterIn.QUERY, description = "date or instant")
  @Parameter(name = "receivedTo", in = ParameterIn.QUERY, description = "date (whole) or instant")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<MatterRow>> list(@Context UriInfo uri) {
    return answers.list(MatterKind.EMERGENCY, EmergencyStatus.class, uri);
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One of them, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request asked) {
    return answers.one(number, asked, this);
  }

  @POST
  @Path("{number}/acknowledgement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Somebody in charge knows (INT-21)")
  public Response acknowledge(@PathParam("number") String number, Acknowledgement given) {
    return answers.changed(
        number, () -> desk.acknowledge(number, answers.expected(), given.acknowledgedAt()), this);
  }

  @POST
  @Path("{number}/dispatch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Somebody is on the way (INT-21)")
  public Response dispatch(@PathParam("number") String number, Dispatch given) {
    return answers.changed(
        number,
        () -> desk.dispatch(number, answers.expected(), given.whom(), given.dispatchedAt()),
        this);
  }

  @POST
  @Path("{number}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "It is over (INT-21)")
  public Response complete(@PathParam("number") String number, Completion given) {
    return answers.changed(
        number,
        () -> desk.complete(number, answers.expected(), given.result(), given.doneAt()),
        this);
  }

  @POST
  @Path("{number}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ends it with a reason")
  public Response cancel(@PathParam("number") String number, Cancellation given) {
    return answers.changed(
        number, () -> desk.cancel(number, answers.expected(), given.reason()), this);
  }

  @POST
  @Path("{number}/conversion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets it go on as another kind (INT-1)")
  public Response convert(@PathParam("number") String number, Conversion wish) {
    return answers.changed(number, () -> desk.convert(number, answers.expected(), wish), this);
  }

  @Override
  public EmergencyView read(String number) {
    return reading.read(number);
  }

  @Override
  public MatterFace face(EmergencyView view) {
    return view.matter();
  }
}
