package org.xinsheng.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.portal.NewPublicMatter;
import org.xinsheng.portal.PortalDesk;
import org.xinsheng.portal.PortalReading;
import org.xinsheng.portal.PublicProgress;
import org.xinsheng.portal.Received;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.attachment.UploadForm;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;
import org.xinsheng.web.signin.Caller;

/** What owners do without an account, by number and query code (INT-18); rate-limited. */
@Path("/public")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirements
@Tag(name = "owner portal")
public class PublicResource {

  /** What an office publishes (ORG-5). */
  public record Card(
      String number,
      String office,
      Names names,
      Names address,
      String hours,
      String hotline,
      String portalLink) {}

  /**
   * @param opinion what else the owner says, null for nothing
   */
  public record Rating(Satisfaction satisfaction, String opinion) {}

  @Inject private PortalDesk desk;
  @Inject private PortalReading reading;
  @Inject private OfficeDirectory offices;
  @Inject private Caller caller;
  @Inject private ThisRequest request;

  @Context private HttpServletRequest http;

  @GET
  @Path("offices")
  @Operation(summary = "Address, hours and hotline of every office (ORG-5)")
  public ListAnswer<Card> offices() {
    List<Card> cards = offices.inUse().stream().map(PublicResource::card).toList();
    return new ListAnswer<>(cards, null);
  }

  private static Card card(OfficeRow it) {
    return new Card(
        it.code(), it.code(), it.names(), it.address(), it.hours(), it.hotline(), it.portalLink());
  }

  @POST
  @Path("complaints")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Brings a complaint; answers its number and, once, its query code (INT-18)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  public Response complain(@HeaderParam(ThisRequest.KEY) String key, NewPublicMatter matter) {
    return brought("complaints", key, matter, (its, given) -> desk.complain(its, given, address()));
  }

  @POST
  @Path("suggestions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Brings a suggestion; answers its number and, once, its query code (INT-18)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  public Response suggest(@HeaderParam(ThisRequest.KEY) String key, NewPublicMatter matter) {
    return brought("suggestions", key, matter, (its, given) -> desk.suggest(its, given, address()));
  }

  private Response brought(
      String where,
      String key,
      NewPublicMatter matter,
      BiFunction<NewPublicMatter, String, Received> bring) {
    Received received = bring.apply(matter, key == null ? null : request.checkedKey());
    return Response.created(URI.create("public/" + where + "/" + received.number()))
        .entity(received)
        .build();
  }

  @GET
  @Path("complaints/{number}")
  @Operation(summary = "State, reply and result for whoever has the code (INT-17)")
  public InOffice<PublicProgress> complaint(
      @PathParam("number") String number, @QueryParam("code") String code) {
    return shown(number, code, SubjectType.COMPLAINT);
  }

  @GET
  @Path("suggestions/{number}")
  @Operation(summary = "State and what becomes of it, for whoever has the code")
  public InOffice<PublicProgress> suggestion(
      @PathParam("number") String number, @QueryParam("code") String code) {
    return shown(number, code, SubjectType.SUGGESTION);
  }

  private InOffice<PublicProgress> shown(String number, String code, SubjectType kind) {
    PublicProgress progress = reading.read(number, code, kind, address());
    return new InOffice<>(progress, progress.time());
  }

  @POST
  @Path("complaints/{number}/chase")
  @Operation(summary = "The owner asks for it (HD-6a)")
  public InOffice<PublicProgress> chase(
      @PathParam("number") String number, @QueryParam("code") String code) {
    return chase(number, code, SubjectType.COMPLAINT);
  }

  @POST
  @Path("suggestions/{number}/chase")
  @Operation(summary = "The owner asks for what goes on as a complaint (INT-1)")
  public InOffice<PublicProgress> chaseWhatWasASuggestion(
      @PathParam("number") String number, @QueryParam("code") String code) {
    return chase(number, code, SubjectType.SUGGESTION);
  }

  private InOffice<PublicProgress> chase(String number, String code, SubjectType kind) {
    desk.chase(number, code, kind, address());
    return shown(number, code, kind);
  }

  @POST
  @Path("complaints/{number}/rating")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The owner rates the result; the follow-up is made all the same (FU-1)")
  public InOffice<PublicProgress> rate(
      @PathParam("number") String number, @QueryParam("code") String code, Rating rating) {
    return rate(number, code, SubjectType.COMPLAINT, rating);
  }

  @POST
  @Path("suggestions/{number}/rating")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The owner rates the result of what goes on as a complaint (INT-1)")
  public InOffice<PublicProgress> rateWhatWasASuggestion(
      @PathParam("number") String number, @QueryParam("code") String code, Rating rating) {
    return rate(number, code, SubjectType.SUGGESTION, rating);
  }

  private InOffice<PublicProgress> rate(
      String number, String code, SubjectType kind, Rating rating) {
    if (rating == null) {
      throw new InvalidInput("satisfaction", Message.of("refusal.required"));
    }
    desk.rate(number, code, kind, rating.satisfaction(), rating.opinion(), address());
    return shown(number, code, kind);
  }

  @POST
  @Path("complaints/{number}/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Adds a photo: six at most, 10 MB each, 30 MB together (X-4)")
  public Response photo(
      @PathParam("number") String number,
      @QueryParam("code") String code,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    return photo(number, code, SubjectType.COMPLAINT, contentType, body);
  }

  @POST
  @Path("suggestions/{number}/attachments")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Adds a photo, as for complaints")
  public Response photoOfSuggestion(
      @PathParam("number") String number,
      @QueryParam("code") String code,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    return photo(number, code, SubjectType.SUGGESTION, contentType, body);
  }

  /** Whoever cannot open the matter sends no megabytes: the code is asked first. */
  private Response photo(
      String number, String code, SubjectType kind, String contentType, InputStream body) {
    reading.read(number, code, kind, address());
    try (UploadForm form = UploadForm.read(contentType, body)) {
      desk.addPhoto(number, code, kind, form.file(), address());
    }
    return Response.status(Response.Status.CREATED).entity(shown(number, code, kind)).build();
  }

  private String address() {
    return caller.address(http);
  }
}
