package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.intake.IntakeFilter;
import org.xinsheng.intake.IntakeQueries;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** The register of every contact, of whatever kind (F4); it is only read. */
@Path("/intake")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "intake")
public class IntakeResource {

  private static final String[] FILTERS = {
    "office",
    "kind",
    "channel",
    "desk",
    "status",
    "category",
    "receivedFrom",
    "receivedTo",
    "q",
    QueryParameters.LIMIT,
    QueryParameters.AFTER
  };

  @Inject private IntakeQueries register;

  @GET
  @Operation(summary = "Contacts of every kind in reach, newest first (F4, INT-1)")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "kind", in = ParameterIn.QUERY)
  @Parameter(name = "channel", in = ParameterIn.QUERY)
  @Parameter(name = "desk", in = ParameterIn.QUERY)
  @Parameter(name = "status", in = ParameterIn.QUERY, description = "a state of the kind")
  @Parameter(name = "category", in = ParameterIn.QUERY, description = "a category's code")
  @Parameter(name = "receivedFrom", in = ParameterIn.QUERY, description = "date or instant")
  @Parameter(name = "receivedTo", in = ParameterIn.QUERY, description = "date (whole) or instant")
  @Parameter(name = "q", in = ParameterIn.QUERY, description = "number, phone, unit or name")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<IntakeRow>> list(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    IntakeFilter filter =
        new IntakeFilter(
            query.text("office").orElse(null),
            query.choice("kind", MatterKind.class).orElse(null),
            query.choice("channel", Channel.class).orElse(null),
            query.choice("desk", Desk.class).orElse(null),
            query.text("status").orElse(null),
            query.text("category").orElse(null),
            query.from("receivedFrom").orElse(null),
            query.until("receivedTo").orElse(null),
            query.text("q").orElse(null));
    return ListAnswer.of(
        register.page(filter, query.after(), query.limit()),
        row -> new InOffice<>(row, row.time()));
  }
}
