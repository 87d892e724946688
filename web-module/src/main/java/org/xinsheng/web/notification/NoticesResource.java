package org.xinsheng.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.notification.NoticeDesk;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.notification.NoticeRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.Texts;
import org.xinsheng.web.rest.CallerLanguage;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** The caller's own notices. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticesResource {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /**
   * @param number of the record that the notice is about
   * @param text in the caller's language
   * @param quietUntil from when on it counts and goes out, null for at once (DL-13)
   */
  public record Notice(
      Long id,
      String act,
      SubjectType subject,
      String number,
      String text,
      Instant at,
      Instant quietUntil,
      Instant readAt,
      boolean needsAcknowledgement,
      Instant acknowledgedAt) {}

  /**
   * @param unread counted up to 100
   */
  public record Count(int unread) {}

  @Inject private NoticeQueries notices;
  @Inject private NoticeDesk desk;

  @GET
  @Operation(summary = "The caller's notices, newest first")
  @Parameter(name = "unread", in = ParameterIn.QUERY, description = "true: only those not read")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<Notice> list(@Context UriInfo uri, @Context HttpHeaders headers) {
    QueryParameters query =
        new QueryParameters(uri, "unread", QueryParameters.LIMIT, QueryParameters.AFTER);
    Texts texts = CallerLanguage.texts(headers);
    return ListAnswer.of(
        notices.mine(query.flag("unread"), query.after(), query.limit()), row -> shown(row, texts));
  }

  @GET
  @Path("count")
  @Operation(summary = "How many notices are unread, for the bell")
  public Count count() {
    return new Count(notices.unread());
  }

  @POST
  @Path("read")
  @Operation(summary = "Marks as read whatever needs no acknowledgement")
  public Count readAll() {
    desk.readAll();
    return count();
  }

  @POST
  @Path("{id}/read")
  @Operation(summary = "Marks one notice as read")
  public Count read(@PathParam("id") String id) {
    desk.read(known(id));
    return count();
  }

  @POST
  @Path("{id}/acknowledgement")
  @Operation(summary = "Acknowledges a notice that asks for it (HD-14)")
  public Count acknowledge(@PathParam("id") String id) {
    desk.acknowledge(known(id));
    return count();
  }

  private static Long known(String id) {
    if (!ID.matcher(id).matches()) {
      throw new NotFound(id);
    }
    return Long.valueOf(id);
  }

  private static Notice shown(NoticeRow row, Texts texts) {
    return new Notice(
        row.id(),
        row.act(),
        row.subject().type(),
        row.subject().number(),
        texts.get(row.text()),
        row.at(),
        row.quietUntil(),
        row.readAt(),
        row.needsAcknowledgement(),
        row.acknowledgedAt());
  }
}
