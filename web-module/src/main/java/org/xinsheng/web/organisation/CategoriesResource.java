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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.NameDesk;
import org.xinsheng.organisation.NameQueries;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** What a matter may be about. */
@Path("/categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class CategoriesResource {

  /**
   * @param number the code, as every list names its items
   * @param retired whether it is offered no more
   */
  public record Category(String number, Names names, boolean retired, long version) {

    static Category of(CategoryRow row) {
      return new Category(row.code(), row.names(), row.retired(), row.version());
    }
  }

  public record NewCategory(String code, Names names) {}

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private NameQueries queries;
  @Inject private NameDesk desk;
  @Inject private ThisRequest request;

  @GET
  @Operation(summary = "Category codes with their names, in the order in which they are offered")
  @Parameter(name = "retired", in = ParameterIn.QUERY, description = "true: those retired, too")
  public ListAnswer<Category> list(@Context UriInfo uri) {
    current.get();
    boolean all = new QueryParameters(uri, "retired").flag("retired");
    List<CategoryRow> rows = all ? offices.categories() : offices.offeredCategories();
    return new ListAnswer<>(rows.stream().map(Category::of).toList(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new category, offered last; administrators only")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(NewCategory wanted) {
    return request.answer(
        () -> {
          desk.addCategory(wanted.code(), given(wanted.names()));
          return ThisRequest.created(
              "categories/" + wanted.code().strip(), shown(wanted.code().strip()));
        });
  }

  @PUT
  @Path("{code}/names")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Renames it in both languages; administrators only")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Category rename(@PathParam("code") String code, Names names) {
    desk.renameCategory(code, request.expected(), given(names));
    return shown(code);
  }

  @POST
  @Path("{code}/retirement")
  @Operation(summary = "Offers it no more; what was registered under it keeps it")
  public Category retire(@PathParam("code") String code) {
    desk.retireCategory(code, request.expected());
    return shown(code);
  }

  @POST
  @Path("{code}/offer")
  @Operation(summary = "Offers it again")
  public Category offer(@PathParam("code") String code) {
    desk.offerCategory(code, request.expected());
    return shown(code);
  }

  private static Names given(Names names) {
    if (names == null) {
      throw new InvalidInput("names", Message.of("refusal.required"));
    }
    return names;
  }

  private Category shown(String code) {
    return queries.categories().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .map(Category::of)
        .orElseThrow(() -> new NotFound("category"));
  }
}
