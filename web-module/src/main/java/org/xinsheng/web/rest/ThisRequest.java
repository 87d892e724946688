package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;

/** What the caller said beside the body: which version they saw, under which key they ask. */
@RequestScoped
public class ThisRequest {

  public static final String KEY = "Idempotency-Key";

  /** No record has this version: whoever expects it is refused. */
  private static final Long NO_VERSION = -1L;

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern VISIBLE =
      Pattern.compile("[\\x21-\\x7e]{1," + Once.LONGEST_KEY + "}");

  @Inject private CurrentActor current;
  @Inject private Once once;

  private String key;
  private String method;
  private String path;
  private byte[] sent;
  private String ifMatch;

  void read(ContainerRequestContext request, byte[] body) {
    current.comesBy(Source.API);
    key = request.getHeaderString(KEY);
    ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
    sent = body;
    method = request.getMethod();
    path = request.getUriInfo().getRequestUri().getPath();
  }

  /**
   * For uploads, which are not read whole: what stands for the body when the same key comes again.
   *
   * @param summary of everything that was sent
   */
  public void sent(String summary) {
    sent = summary.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What the caller sent, where they may send nothing.
   *
   * @param nothing what an empty body means
   */
  public <T> T bodyOr(Class<T> type, T nothing) {
    return sent == null || sent.length == 0 ? nothing : JsonBody.read(type, sent);
  }

  /** The version that the caller's {@code If-Match} names, null where they name none. */
  public Long expected() {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Long.valueOf(tag.group(1)) : NO_VERSION;
  }

  /**
   * Does it, or where the caller sent a key that came before, answers again what was answered then.
   *
   * @param work calls a desk, then shows the record
   */
  public Response answer(Supplier<Answer> work) {
    Answer answer = key == null ? work.get() : once(checkedKey(), work);
    Response.ResponseBuilder response =
        Response.status(answer.status()).type(MediaType.APPLICATION_JSON).entity(bytes(answer));
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    return response.tag(tag(answer)).build();
  }

  private Answer once(String checked, Supplier<Answer> work) {
    return once.perform(current.get().id(), checked, Once.hash(method, path, sent), work);
  }

  /**
   * The caller's key, which they sent.
   *
   * @throws InvalidInput when it is none
   */
  public String checkedKey() {
    if (!VISIBLE.matcher(key).matches()) {
      throw new InvalidInput(KEY, Message.of("api.wantKey", Once.LONGEST_KEY));
    }
    return key;
  }

  private static byte[] bytes(Answer answer) {
    return answer.body().getBytes(StandardCharsets.UTF_8);
  }

  private static EntityTag tag(Answer answer) {
    try {
      var version = Json.MAPPER.readTree(answer.body()).path("version");
      return version.isIntegralNumber() ? new EntityTag(version.asText()) : null;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer of ours is no JSON", e);
    }
  }

  /** A new record: 201 and where it is. */
  public static Answer created(String path, Object shown) {
    return new Answer(Response.Status.CREATED.getStatusCode(), path, Json.text(shown));
  }

  /** A changed record. */
  public static Answer changed(Object shown) {
    return new Answer(Response.Status.OK.getStatusCode(), null, Json.text(shown));
  }
}
