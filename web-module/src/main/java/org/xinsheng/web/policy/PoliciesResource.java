package org.xinsheng.web.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.policy.PolicyQueries;
import org.xinsheng.policy.PolicyRow;
import org.xinsheng.policy.PolicyView;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;

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

  public record Whole(@JsonUnwrapped Version version, List<Value> values) {}

  @Inject private PolicyQueries policies;

  @GET
  @Operation(summary = "Versions of the policy, the latest first")
  public ListAnswer<Version> list() {
    return new ListAnswer<>(policies.versions().stream().map(Version::of).toList(), null);
  }

  @GET
  @Path("{version}")
  @Operation(summary = "One version with all its values")
  public Whole one(@PathParam("version") String version) {
    PolicyView view = policies.one(number(version));
    return new Whole(
        Version.of(view.version()),
        view.sections().stream()
            .flatMap(section -> section.lines().stream())
            .map(it -> new Value(it.item().name(), it.value(), it.before(), it.item().rule()))
            .toList());
  }

  private static int number(String version) {
    if (!version.matches("[1-9]\\d{0,8}")) {
      throw new NotFound("policy " + version);
    }
    return Integer.parseInt(version);
  }
}
