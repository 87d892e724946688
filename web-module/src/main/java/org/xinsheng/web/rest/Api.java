package org.xinsheng.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface for hotline systems, mini-programs and dashboards. */
@ApplicationPath(Api.PATH)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Xinsheng",
            version = "1",
            description =
                "Complaints, deadlines and follow-ups of a property management company."
                    + " Instants carry an offset, money is a string with two decimals,"
                    + " errors are RFC 9457 problems, lists page by an opaque cursor."),
    security = @SecurityRequirement(name = Api.BEARER))
@SecurityScheme(
    securitySchemeName = Api.BEARER,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A token from POST /tokens.")
public class Api extends Application {

  public static final String PATH = "/api/v1";

  static final String BEARER = "bearer";

  /**
   * The server brings readers and writers of its own for JSON, more lenient ones, and which comes
   * first is a matter of luck. Naming another one keeps all of them away.
   */
  private static final Map<String, Object> ONLY_OUR_JSON =
      Map.of("jersey.config.jsonFeature", JsonBody.class.getSimpleName());

  @Override
  public Map<String, Object> getProperties() {
    return ONLY_OUR_JSON;
  }
}
