package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Names;
import org.xinsheng.web.rest.ListAnswer;

/** What a matter may be about. */
@Path("/categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class CategoriesResource {

  public record Category(String number, Names names) {}

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  @GET
  @Operation(summary = "Category codes with their names")
  public ListAnswer<Category> list() {
    current.get();
    return new ListAnswer<>(
        offices.categories().stream().map(it -> new Category(it.code(), it.names())).toList(),
        null);
  }
}
