package org.xinsheng.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.shared.EditConflict;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.KeyReused;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.Texts;
import org.xinsheng.shared.TooOften;

/** Whatever goes wrong leaves as a problem in the caller's language, never as a stack trace. */
@Provider
public class ProblemAnswer implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemAnswer.class.getName());

  static final Map<Class<? extends Refusal>, Integer> STATUS =
      Map.ofEntries(
          Map.entry(InvalidInput.class, 400),
          Map.entry(NotAllowed.class, 403),
          Map.entry(NotFound.class, 404),
          Map.entry(IllegalTransition.class, 409),
          Map.entry(EditConflict.class, 409),
          Map.entry(StaleVersion.class, 412),
          Map.entry(FileTooLarge.class, 413),
          Map.entry(FileTypeRefused.class, 415),
          Map.entry(RuleViolation.class, 422),
          Map.entry(KeyReused.class, 422),
          Map.entry(TooOften.class, 429));

  @Context private HttpHeaders headers;
  @Context private UriInfo uri;
  @Context private Request request;
  @Context private SecurityContext security;

  @Override
  public Response toResponse(Throwable thrown) {
    Cause cause = new Cause(thrown);
    Optional<Refusal> refusal = cause.refusal();
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    if (cause.ofTheInterface().isPresent()) {
      return ofTheInterface(cause.ofTheInterface().get());
    }
    if (cause.isDenial()) {
      return answer(Problem.of(security.getUserPrincipal() == null ? 401 : 403, texts()));
    }
    return cause.isConflict() ? refused(new EditConflict(record())) : fault(thrown);
  }

  private Response refused(Refusal refusal) {
    Response answer = answer(Problem.of(refusal, texts()));
    return refusal instanceof TooOften wait
        ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, wait.seconds()).build()
        : answer;
  }

  private Response ofTheInterface(WebApplicationException e) {
    Response own = e.getResponse();
    if (own.getStatus() < 400) {
      return own;
    }
    if (own.getStatus() >= 500 && e.getCause() != null) {
      return fault(e);
    }
    Response.ResponseBuilder answer =
        Response.fromResponse(answer(Problem.of(own.getStatus(), texts())));
    own.getHeaders().forEach((name, values) -> copy(answer, name, values));
    return answer.build();
  }

  /** {@code Allow}, {@code Retry-After} and their like; the body's own headers are ours. */
  private static void copy(Response.ResponseBuilder answer, String name, Iterable<?> values) {
    if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
      values.forEach(value -> answer.header(name, value));
    }
  }

  private Response fault(Throwable thrown) {
    String incident = UUID.randomUUID().toString();
    LOG.log(
        Level.SEVERE,
        thrown,
        () -> "Incident %s at %s %s".formatted(incident, request.getMethod(), uri.getPath()));
    return answer(Problem.fault(incident, texts()));
  }

  private String record() {
    String number = uri.getPathParameters().getFirst("number");
    return number == null ? uri.getPath() : number;
  }

  private Texts texts() {
    return CallerLanguage.texts(headers);
  }

  private Response answer(Problem problem) {
    return Response.status(problem.status(), reason(problem.status()))
        .type(Problem.MEDIA_TYPE)
        .language(texts().locale())
        .entity(problem.json().getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** JAX-RS does not know 422. */
  private static String reason(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "Unprocessable Content" : known.getReasonPhrase();
  }
}
