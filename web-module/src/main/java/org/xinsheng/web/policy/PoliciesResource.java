package org.xinsheng.web.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.policy.PolicyDesk;
import org.xinsheng.policy.PolicyQueries;
import org.xinsheng.policy.PolicyRow;
import org.xinsheng.policy.PolicyView;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;

/** Versions of the policy and what they decide (DL-11). */
@Path("/policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class PoliciesResource {

  /**
   * @param number the version, as every list names its items
   * @param office null: the policy is the company's
   */
  public record Version(
      String number,
      String office,
      int version,
      PolicyRow.PolicyStatus status,
      Instant effectiveFrom,
      String madeBy,
      Instant madeAt,
      String why) {

    static Version of(PolicyRow row) {
      return new Version(
          Integer.toString(row.version()),
          null,
          row.version(),
          row.status(),
          row.effectiveFrom(),
          row.madeBy(),
          row.madeAt(),
          row.why());
    }
  }

  /**
   * @param before what the version before said, null where it said the same
   */
  public record Value(String name, String value, String before, String rule) {}

  public record Whole(@JsonUnwrapped Version version, List<Value> values) {

    static Whole of(PolicyView view) {
      return new Whole(
          Version.of(view.version()),
          view.sections().stream()
              .flatMap(section -> section.lines().stream())
              .map(Whole::value)
              .toList());
    }

    private static Value value(PolicyView.Line it) {
      return new Value(it.item().name(), it.value(), it.before(), it.item().rule());
    }
  }

  /**
   * @param effectiveFrom from when on what is registered falls under it
   * @param changes what differs from the last version, by name
   */
  public record NewVersion(Instant effectiveFrom, Map<String, String> changes, String why) {}

  @Inject private PolicyQueries policies;
  @Inject private PolicyDesk desk;
  @Inject private ThisRequest request;

  @GET
  @Operation(summary = "Versions of the policy, the latest first")
  public ListAnswer<Version> list() {
    return new ListAnswer<>(policies.versions().stream().map(Version::of).toList(), null);
  }

  @GET
  @Path("{version}")
  @Operation(summary = "One version with all its values")
  public Whole one(@PathParam("version") String version) {
    return Whole.of(policies.one(number(version)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new version; what is registered keeps its own (DL-11); administrators")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER, description = "the last version's number")
  public Response make(NewVersion wanted) {
    return request.answer(
        () -> {
          int made =
              desk.newVersion(
                  request.expected(), wanted.effectiveFrom(), wanted.changes(), wanted.why());
          return ThisRequest.created("policies/" + made, Whole.of(policies.one(made)));
        });
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "What a new version would say; nothing is kept")
  public Whole preview(NewVersion wanted) {
    return Whole.of(desk.preview(request.expected(), wanted.effectiveFrom(), wanted.changes()));
  }

  private static int number(String version) {
    if (!version.matches("[1-9]\\d{0,8}")) {
      throw new NotFound("policy " + version);
    }
    return Integer.parseInt(version);
  }
}
