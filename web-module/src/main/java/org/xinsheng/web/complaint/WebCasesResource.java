package org.xinsheng.web.complaint;

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
import org.xinsheng.complaint.WebCaseQueries;
import org.xinsheng.complaint.WebCaseRow;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** What owners brought by the web: the queue of what waits (INT-18). */
@Path("/web-cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "web cases")
public class WebCasesResource {

  @Inject private WebCaseQueries queue;

  @GET
  @Operation(summary = "What waits to be taken, the oldest first (INT-18)")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<WebCaseRow>> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, "office", QueryParameters.LIMIT, QueryParameters.AFTER);
    return ListAnswer.of(
        queue.untaken(query.text("office").orElse(null), query.after(), query.limit()),
        row -> new InOffice<>(row, row.time()));
  }
}
