package org.xinsheng.web.customer;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.attachment.Upload;
import org.xinsheng.customer.ImportDesk;
import org.xinsheng.customer.ImportFault;
import org.xinsheng.customer.ImportQueries;
import org.xinsheng.customer.ImportRow;
import org.xinsheng.customer.ImportTemplate;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.customer.domain.ImportState;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Texts;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.web.attachment.UploadForm;
import org.xinsheng.web.rest.CallerLanguage;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/**
 * Files of customers or units: checked, then taken whole or not (ORG-1, ORG-3); administrators
 * only.
 */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class ImportsResource {

  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String KIND = "kind";
  private static final String OFFICE = "office";

  /**
   * @param status CHECKED may be started; REFUSED has bad rows; WAITING is being taken
   */
  public record Import(
      Long number,
      ImportKind kind,
      String office,
      String fileName,
      ImportState status,
      Instant uploadedAt,
      int rows,
      int bad,
      int added,
      int changed,
      int same) {}

  /**
   * @param row as spreadsheets count, the first is 1
   * @param column its heading, null where it is about the row as a whole
   */
  public record Fault(int row, String column, String message) {}

  @Inject private ThisRequest request;
  @Inject private ImportDesk desk;
  @Inject private ImportQueries queries;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "The latest imports of a kind")
  @Parameter(name = KIND, in = ParameterIn.QUERY, required = true)
  public ListAnswer<InOffice<Import>> list(@Context UriInfo uri) {
    return new ListAnswer<>(
        queries.latest(kind(new QueryParameters(uri, KIND)), Page.USUAL).stream()
            .map(this::shown)
            .toList(),
        null);
  }

  @GET
  @Path("template")
  @Produces(SHEET)
  @Operation(summary = "An empty sheet with the headings, in the caller's language")
  @Parameter(name = KIND, in = ParameterIn.QUERY, required = true)
  public byte[] template(@Context UriInfo uri) {
    current.administrator();
    return ImportTemplate.of(kind(new QueryParameters(uri, KIND)), texts().locale());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Checks a file and changes nothing",
      description = "Field: file, an XLSX of 10 MB at most. Every bad row is listed under faults.")
  @Parameter(name = KIND, in = ParameterIn.QUERY, required = true)
  @Parameter(name = OFFICE, in = ParameterIn.QUERY, required = true, description = "its code")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response check(
      @Context UriInfo uri,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      InputStream body) {
    QueryParameters query = new QueryParameters(uri, KIND, OFFICE);
    ImportKind kind = kind(query);
    String office = query.required(OFFICE);
    current.administrator();
    try (UploadForm form = UploadForm.read(contentType, body)) {
      Upload file = form.file();
      request.sent(kind + " " + office + " " + file.sha256Text());
      return request.answer(() -> created(desk.check(kind, office, file.name(), content(file))));
    }
  }

  private static byte[] content(Upload file) {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new InvalidInput("file", Message.of("refusal.uploadBroken"));
    }
  }

  private Answer created(Long number) {
    return ThisRequest.created("imports/" + number, shown(queries.one(number)));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "How far an import has come")
  public InOffice<Import> one(@PathParam("number") String number) {
    return shown(queries.one(known(number)));
  }

  @GET
  @Path("{number}/faults")
  @Operation(summary = "Every bad row with its reason, in the caller's language")
  @Parameter(name = QueryParameters.LIMIT, in = ParameterIn.QUERY, description = "1 to 200")
  @Parameter(name = QueryParameters.AFTER, in = ParameterIn.QUERY, description = "next of before")
  public ListAnswer<Fault> faults(@PathParam("number") String number, @Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, QueryParameters.LIMIT, QueryParameters.AFTER);
    int seen = query.after() == null ? 0 : place(query.after());
    Long id = queries.one(known(number)).id();
    List<ImportFault> found = queries.faults(id, seen, query.limit() + 1);
    int shown = Math.min(found.size(), query.limit());
    Texts texts = texts();
    return new ListAnswer<>(
        found.subList(0, shown).stream().map(it -> shown(it, texts)).toList(),
        shown == found.size() ? null : Cursor.of(seen + shown).toString());
  }

  private static int place(String after) {
    long place = Cursor.parse(after, 1).id();
    return (int) Math.max(0, Math.min(place, Integer.MAX_VALUE));
  }

  @POST
  @Path("{number}/start")
  @Operation(summary = "Takes what was found good, all of it or nothing; ask again how far it came")
  public Response start(@PathParam("number") String number) {
    return done(number, desk::start);
  }

  @POST
  @Path("{number}/cancellation")
  @Operation(summary = "Drops what was checked and not started")
  public Response cancel(@PathParam("number") String number) {
    return done(number, desk::cancel);
  }

  private Response done(String number, Consumer<Long> act) {
    Long id = known(number);
    return request.answer(
        () -> {
          act.accept(id);
          return ThisRequest.changed(shown(queries.one(id)));
        });
  }

  private static ImportKind kind(QueryParameters query) {
    return query
        .choice(KIND, ImportKind.class)
        .orElseThrow(() -> new InvalidInput(KIND, Message.of("refusal.required")));
  }

  private static Long known(String number) {
    return number.matches("\\d{1,18}") ? Long.valueOf(number) : Long.valueOf(-1);
  }

  private Texts texts() {
    return CallerLanguage.texts(headers);
  }

  private InOffice<Import> shown(ImportRow it) {
    OfficeRow office = offices.byId(it.officeId());
    return new InOffice<>(
        new Import(
            it.id(),
            it.kind(),
            office.code(),
            it.fileName(),
            it.state(),
            it.uploadedAt(),
            it.rows(),
            it.bad(),
            it.added(),
            it.changed(),
            it.same()),
        office.time());
  }

  private static Fault shown(ImportFault it, Texts texts) {
    String column = it.column() == null ? null : texts.label(it.column());
    return new Fault(it.row(), column, texts.get(it.why()));
  }
}
