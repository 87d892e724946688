package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.audit.AuditQueries;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.audit.AuditVerification;
import org.xinsheng.audit.Verdict;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** What happened to a complaint, and whether that record is whole. */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class ComplaintTrailResource {

  @Inject private ComplaintReading complaints;
  @Inject private AuditQueries trail;
  @Inject private AuditVerification verification;

  @GET
  @Path("{number}/audit")
  @Operation(summary = "Audit entries with their hashes, oldest first")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<AuditRow>> audit(
      @PathParam("number") String number, @Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, QueryParameters.LIMIT, QueryParameters.AFTER);
    long seen = query.after() == null ? 0 : Cursor.parse(query.after(), 1).id();
    ComplaintView complaint = complaints.afterAct(number);
    List<AuditRow> found = trail.of(SubjectType.COMPLAINT, complaint.id(), seen, query.limit() + 1);
    return ListAnswer.of(
        Page.of(found, query.limit(), row -> Cursor.of(row.seq())),
        row -> new InOffice<>(row, complaint.time()));
  }

  @GET
  @Path("{number}/audit/verification")
  @Operation(summary = "Whether the audit entries are as they were written")
  public Verdict verification(@PathParam("number") String number) {
    return verification.verify(SubjectType.COMPLAINT, complaints.afterAct(number).id());
  }
}
