package org.xinsheng.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Texts;
import org.xinsheng.signin.IssuedToken;
import org.xinsheng.signin.SignIn;
import org.xinsheng.signin.SignInDesk;
import org.xinsheng.signin.TokenDesk;
import org.xinsheng.web.signin.Caller;

/** Bearer tokens for programs. */
@Path("/tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  public record Credentials(String username, String password) {}

  @Inject private SignInDesk signIns;
  @Inject private TokenDesk tokens;
  @Inject private Caller caller;

  @Context private HttpHeaders headers;

  @POST
  @SecurityRequirements
  public Response issue(Credentials credentials, @Context HttpServletRequest request) {
    new Checks()
        .required("username", credentials.username())
        .required("password", credentials.password())
        .done();
    SignIn answer =
        signIns.signIn(credentials.username(), credentials.password(), caller.address(request));
    if (answer instanceof SignIn.Accepted accepted) {
      IssuedToken issued = tokens.issue(accepted.account());
      return Response.status(Response.Status.CREATED).entity(issued).build();
    }
    Texts texts = CallerLanguage.texts(headers);
    if (answer instanceof SignIn.Throttled throttled) {
      return refused(429, texts.get("signin.throttled", throttled.minutes()), texts)
          .header(HttpHeaders.RETRY_AFTER, throttled.seconds())
          .build();
    }
    return refused(401, texts.get("signin.refused"), texts)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"xinsheng\"")
        .build();
  }

  private static Response.ResponseBuilder refused(int status, String detail, Texts texts) {
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .language(texts.locale())
        .entity(Problem.of(status, detail, texts).json().getBytes(StandardCharsets.UTF_8));
  }

  /** Revokes the token that the request carries. */
  @DELETE
  @Path("/current")
  public void revoke(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    Caller.bearer(authorization).ifPresent(tokens::revoke);
  }
}
