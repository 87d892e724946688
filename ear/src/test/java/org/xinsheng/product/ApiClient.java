package org.xinsheng.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the API, as somebody or as nobody. Immutable: {@link #as} and {@link #header} answer a new
 * client. Paths are those below {@code /api/v1}. A body is sent as it is if it is a string, and as
 * JSON if it is anything else.
 */
public final class ApiClient {

  static final ObjectMapper JSON = new ObjectMapper();

  /** Of every demo account. */
  public static final String PASSWORD = "Demo-2026";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private static final Map<String, ApiClient> SIGNED_IN = new ConcurrentHashMap<>();

  private final URI address;
  private final Map<String, String> headers;

  ApiClient(URI address) {
    this(address, Map.of());
  }

  private ApiClient(URI address, Map<String, String> headers) {
    this.address = address;
    this.headers = headers;
  }

  URI address() {
    return address;
  }

  /**
   * Signed in with the token that this test process had before, while it holds: to make a new one
   * takes long, as every look at a password must.
   */
  public ApiClient as(String username) {
    String key = address + username;
    ApiClient known = SIGNED_IN.get(key);
    if (known == null || known.get("/offices").status() == 401) {
      known = new ApiClient(address).as(username, PASSWORD);
      SIGNED_IN.put(key, known);
    }
    return with(known.headers);
  }

  /** Signed in with a new token. */
  public ApiClient as(String username, String password) {
    String token =
        post("/tokens", Map.of("username", username, "password", password))
            .expect(201)
            .text("/token");
    return header("Authorization", "Bearer " + token);
  }

  /** With a header on every request from now on. */
  public ApiClient header(String name, String value) {
    return with(Map.of(name, value));
  }

  private ApiClient with(Map<String, String> others) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.putAll(others);
    return new ApiClient(address, more);
  }

  public ApiAnswer get(String path) {
    return send("GET", path, null);
  }

  public ApiAnswer post(String path, Object body) {
    return send("POST", path, body);
  }

  public ApiAnswer put(String path, Object body) {
    return send("PUT", path, body);
  }

  public ApiAnswer patch(String path, Object body) {
    return send("PATCH", path, body);
  }

  public ApiAnswer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Any method; a body of null is no body. */
  public ApiAnswer send(String method, String path, Object body) {
    return send(method, address.resolve("/api/v1" + path), body);
  }

  ApiAnswer send(String method, URI uri, Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, publisher(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new ApiAnswer(
          method + " " + uri, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The content of a file, with the headers that came with it, unread. */
  HttpResponse<InputStream> open(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/api/v1" + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher publisher(Object body) {
    if (body == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    if (body instanceof HttpRequest.BodyPublisher ready) {
      return ready;
    }
    try {
      String text = body instanceof String verbatim ? verbatim : JSON.writeValueAsString(body);
      return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
