package org.xinsheng.web.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.attachment.AttachmentDesk;
import org.xinsheng.attachment.AttachmentQueries;
import org.xinsheng.attachment.AttachmentRow;
import org.xinsheng.attachment.Receiving;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Photos, scans and documents of records. */
@Path("/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
public class AttachmentsResource {

  /**
   * @param reason why it is struck out
   */
  public record StrikeOut(String reason) {}

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  @Inject private Receiving receiving;
  @Inject private AttachmentDesk desk;
  @Inject private AttachmentQueries attachments;
  @Inject private ThisRequest request;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Adds a file to a record",
      description =
          "Fields: file (20 MB at most, 413 above; judged by its content, 415 if not taken),"
              + " record (a number; without it the file waits 24 hours for a record that the same"
              + " caller is about to make), note.")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body) {
    try (UploadForm form = UploadForm.read(contentType, body)) {
      request.sent(form.summary());
      return receiving.receive(
          form.text(UploadForm.RECORD),
          form.file(),
          form.text(UploadForm.NOTE),
          added -> request.answer(() -> created(added.get())));
    }
  }

  private Answer created(Long id) {
    return ThisRequest.created("attachments/" + id, shown(attachments.one(id)));
  }

  @GET
  @Operation(summary = "All attachments of a record, in the order in which they came")
  @Parameter(name = "record", in = ParameterIn.QUERY, description = "a number")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<AttachmentRow>> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, UploadForm.RECORD, QueryParameters.LIMIT, QueryParameters.AFTER);
    long seen = query.after() == null ? 0 : Cursor.parse(query.after(), 1).id();
    List<AttachmentRow> found =
        attachments.of(query.required(UploadForm.RECORD)).stream()
            .filter(it -> it.id() > seen)
            .limit(query.limit() + 1L)
            .toList();
    return ListAnswer.of(
        Page.of(found, query.limit(), row -> Cursor.of(row.id())), AttachmentsResource::shown);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "What is known of one attachment")
  public Response one(@PathParam("id") String id, @Context Request conditions) {
    AttachmentRow row = attachments.one(known(id));
    EntityTag tag = new EntityTag(Integer.toString(row.version()));
    Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(shown(row)).tag(tag).build() : unchanged.build();
  }

  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The file itself")
  public Response content(@PathParam("id") String id, @Context Request conditions) {
    AttachmentRow row = attachments.one(known(id));
    if (!row.isOpenable()) {
      throw new NotFound(id);
    }
    Response.ResponseBuilder unchanged =
        conditions.evaluatePreconditions(new EntityTag(row.sha256()));
    if (unchanged != null) {
      return unchanged.build();
    }
    StreamingOutput content =
        out -> {
          try {
            attachments.send(row, out);
          } catch (IOException theReaderIsGone) {
            // Nobody waits for the rest.
          }
        };
    Response.ResponseBuilder answer = Response.ok(content);
    ContentHeaders.of(row).forEach(answer::header);
    return answer.build();
  }

  @POST
  @Path("{id}/strike-out")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Strikes out what was added by mistake; it stays on record")
  public Response strikeOut(@PathParam("id") String id, StrikeOut input) {
    if (input == null) {
      throw new InvalidInput("reason", Message.of("refusal.required"));
    }
    return request.answer(
        () -> {
          desk.strikeOut(known(id), request.expected(), input.reason());
          return ThisRequest.changed(shown(attachments.one(known(id))));
        });
  }

  private static InOffice<AttachmentRow> shown(AttachmentRow row) {
    return new InOffice<>(row, row.time());
  }

  private static Long known(String id) {
    if (!ID.matcher(id).matches()) {
      throw new NotFound(id);
    }
    return Long.valueOf(id);
  }
}
