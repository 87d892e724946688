package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;

/** Offices within the caller's reach, with what they publish (ORG-2, ORG-5). */
@Path("/offices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class OfficesResource {

  /** A department or zone. */
  public record Part(String code, Names names) {}

  /**
   * @param number the code, as every list names its items
   */
  public record Office(
      String number,
      String office,
      Names names,
      String timeZone,
      Names address,
      String hours,
      String hotline,
      String portalLink,
      List<Part> departments,
      List<Part> zones) {}

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  @GET
  @Operation(summary = "Offices whose records the caller may see")
  public ListAnswer<Office> list() {
    return new ListAnswer<>(reachable().stream().map(this::shown).toList(), null);
  }

  @GET
  @Path("{office}")
  @Operation(summary = "One office")
  public Office one(@PathParam("office") String code) {
    return reachable().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .map(this::shown)
        .orElseThrow(() -> new NotFound(code));
  }

  private List<OfficeRow> reachable() {
    return offices.reachableBy(current.get());
  }

  private Office shown(OfficeRow office) {
    return new Office(
        office.code(),
        office.code(),
        office.names(),
        office.time().zone().getId(),
        office.address(),
        office.hours(),
        office.hotline(),
        office.portalLink(),
        offices.departments(office.id()).stream()
            .map(it -> new Part(it.code(), it.names()))
            .toList(),
        offices.zones(office.id()).stream().map(it -> new Part(it.code(), it.names())).toList());
  }
}
