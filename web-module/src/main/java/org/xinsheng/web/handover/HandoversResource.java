package org.xinsheng.web.handover;

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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.intake.HandoverDesk;
import org.xinsheng.intake.HandoverQueries;
import org.xinsheng.intake.HandoverRow;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** What the monitoring centre took off-hours, for the customer service desk (INT-2). */
@Path("/handovers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class HandoversResource {

  /**
   * @param office whose list, by its code
   */
  public record All(String office) {}

  public record Acknowledged(int acknowledged) {}

  @Inject private HandoverQueries handovers;
  @Inject private HandoverDesk desk;

  @GET
  @Operation(summary = "What nobody acknowledged yet, the oldest first (INT-2)")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<HandoverRow>> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, "office", QueryParameters.LIMIT, QueryParameters.AFTER);
    return ListAnswer.of(
        handovers.open(query.text("office").orElse(null), query.after(), query.limit()),
        row -> new InOffice<>(row, row.time()));
  }

  @POST
  @Path("{number}/acknowledgement")
  @Operation(summary = "The desk has it now; keeps the HANDOVER deadline")
  public Acknowledged acknowledge(@PathParam("number") String number) {
    desk.acknowledge(number);
    return new Acknowledged(1);
  }

  @POST
  @Path("acknowledgement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "All that waits in an office; at most 500 at a time")
  public Acknowledged acknowledgeAll(All of) {
    if (of == null) {
      throw new InvalidInput("office", Message.of("refusal.required"));
    }
    return new Acknowledged(desk.acknowledgeAll(of.office()));
  }
}
