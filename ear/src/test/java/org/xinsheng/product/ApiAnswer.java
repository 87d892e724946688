package org.xinsheng.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the server answered.
 *
 * @param request method and address, for messages
 */
public record ApiAnswer(String request, int status, HttpHeaders headers, String body) {

  /** Fails, with the whole answer in the message, unless the status is the expected one. */
  public ApiAnswer expect(int expected) {
    if (status != expected) {
      throw new AssertionError(
          "%s answered %d instead of %d: %s".formatted(request, status, expected, body));
    }
    return this;
  }

  /** Fails unless this is a problem of the status that names the rule. */
  public ApiAnswer expectRule(int expectedStatus, String rule) {
    expect(expectedStatus);
    if (!rule.equals(at("/rule").asText())) {
      throw new AssertionError("%s does not name rule %s: %s".formatted(request, rule, body));
    }
    return this;
  }

  public JsonNode json() {
    try {
      return ApiClient.JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(request + " answered no JSON: " + body, e);
    }
  }

  /**
   * The node at a JSON pointer, such as {@code /deadlines/0/kind}; a missing node if there is none.
   */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text at a JSON pointer; empty if there is none. */
  public String text(String pointer) {
    return at(pointer).asText();
  }

  /** A header's first value; empty if it is not there. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
