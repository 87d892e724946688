package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.SeriesInput;
import org.xinsheng.organisation.SeriesResult;
import org.xinsheng.organisation.UnitDesk;
import org.xinsheng.organisation.UnitEntry;
import org.xinsheng.organisation.UnitFilter;
import org.xinsheng.organisation.UnitQueries;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Page;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Flats, shops and parking spaces of an office with their zones (ORG-1). */
@Path("/units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class UnitsResource {

  private static final String OFFICE = "office";
  private static final String ZONE = "zone";
  private static final String BUILDING = "building";
  private static final String WORDS = "q";
  private static final String RETIRED = "retired";

  /**
   * @param number by which it is asked for
   * @param unit as it is written, such as {@code 3-1-1202}
   */
  public record Unit(
      Long number,
      String office,
      String zone,
      String unit,
      String building,
      boolean active,
      long version) {}

  /**
   * @param office its code, of a new unit; one that is there stays in its office
   */
  public record Details(String office, String zone, String unit) {}

  /**
   * @param dryRun whether only to say what would be made
   */
  public record Series(
      String office,
      String zone,
      String buildings,
      Integer entrances,
      String floors,
      Integer rooms,
      String leftFloors,
      boolean dryRun) {

    SeriesInput input() {
      return new SeriesInput(zone, buildings, entrances, floors, rooms, leftFloors);
    }
  }

  @Inject private ThisRequest request;
  @Inject private UnitDesk desk;
  @Inject private UnitQueries queries;
  @Inject private OfficeDirectory offices;

  @GET
  @Operation(summary = "Units of an office by their writing, in use unless asked otherwise")
  @Parameter(name = OFFICE, in = ParameterIn.QUERY, required = true, description = "its code")
  @Parameter(name = ZONE, in = ParameterIn.QUERY, description = "the code of a zone")
  @Parameter(name = BUILDING, in = ParameterIn.QUERY)
  @Parameter(name = WORDS, in = ParameterIn.QUERY, description = "how the writing begins")
  @Parameter(name = RETIRED, in = ParameterIn.QUERY, description = "true: those retired instead")
  @Parameter(name = QueryParameters.LIMIT, in = ParameterIn.QUERY, description = "1 to 200")
  @Parameter(name = QueryParameters.AFTER, in = ParameterIn.QUERY, description = "next of before")
  public ListAnswer<Unit> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(
            uri,
            OFFICE,
            ZONE,
            BUILDING,
            WORDS,
            RETIRED,
            QueryParameters.LIMIT,
            QueryParameters.AFTER);
    UnitFilter filter =
        new UnitFilter(
            query.text(ZONE).orElse(null),
            query.text(BUILDING).orElse(null),
            query.text(WORDS).orElse(null),
            !query.flag(RETIRED));
    Page<UnitEntry> page =
        queries.page(query.required(OFFICE), filter, query.after(), query.limit());
    return new ListAnswer<>(page.items().stream().map(this::shown).toList(), page.next());
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One unit, its version as ETag")
  public Response one(@PathParam("number") String number) {
    return request.answer(() -> ThisRequest.changed(shown(queries.one(known(number)))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new unit in a zone; administrators only")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(Details unit) {
    return request.answer(
        () -> {
          Long number = desk.add(office(unit.office()), unit.zone(), unit.unit());
          return ThisRequest.created("units/" + number, shown(queries.one(number)));
        });
  }

  @POST
  @Path("series")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Units by building, entrance, floor and room; those present stay; repeatable",
      description =
          "buildings such as 1-6, 8, A; floors such as 1-18; leftFloors such as 4, 13. With dryRun"
              + " it only says what would be made.")
  public SeriesResult series(Series series) {
    String office = office(series.office());
    return series.dryRun()
        ? desk.trySeries(office, series.input())
        : desk.addSeries(office, series.input());
  }

  @PUT
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Puts it into another zone or writes it otherwise; administrators only")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response change(@PathParam("number") String number, Details unit) {
    Long id = known(number);
    return done(id, () -> desk.change(id, request.expected(), unit.zone(), unit.unit()));
  }

  @POST
  @Path("{number}/retirement")
  @Operation(summary = "Found no more when matters are registered; its records keep it")
  public Response retire(@PathParam("number") String number) {
    Long id = known(number);
    return done(id, () -> desk.retire(id, request.expected()));
  }

  @POST
  @Path("{number}/restoration")
  @Operation(summary = "Takes it into use again")
  public Response restore(@PathParam("number") String number) {
    Long id = known(number);
    return done(id, () -> desk.restore(id, request.expected()));
  }

  private static String office(String code) {
    if (code == null || code.isBlank()) {
      throw new InvalidInput(OFFICE, Message.of("refusal.required"));
    }
    return code.strip();
  }

  private static Long known(String number) {
    return number.matches("\\d{1,18}") ? Long.valueOf(number) : Long.valueOf(-1);
  }

  private Response done(Long id, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(queries.one(id)));
        });
  }

  private Unit shown(UnitEntry row) {
    return new Unit(
        row.id(),
        offices.byId(row.officeId()).code(),
        offices.zone(row.zoneId()).code(),
        row.text(),
        row.building(),
        row.active(),
        row.version());
  }
}
