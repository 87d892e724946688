package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send to pages by hand: it is answered by a page, never by a fault. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormsIT {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BRING = "/portal/new.xhtml";
  private static final String MATTER = "/portal/matter.xhtml";
  private static final int TEN_MEGABYTES = 10_000_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;

  HostileFormsIT(ApiClient api) {
    root = api.address().toString().replaceFirst("(https?://[^/]+).*", "$1");
  }

  private static Map<String, String> bring(String content) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("bring", "bring");
    form.put("office", "GD01");
    form.put("kind", "COMPLAINT");
    form.put("once", UUID.randomUUID().toString());
    form.put("primefaces.nonce", nonce());
    form.put("bring:anonymous", "true");
    form.put("bring:website", "");
    form.put("bring:content", content);
    form.put("jakarta.faces.ViewState", "stateless");
    return form;
  }

  static String nonce() {
    return Base64.getEncoder()
        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static BodyPublisher encoded(Map<String, String> form) {
    List<String> pairs = new ArrayList<>();
    form.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    return BodyPublishers.ofString(String.join("&", pairs));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body, String... more)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", type).POST(body);
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void isPage(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().strip().endsWith("</html>"), "the whole page");
    assertTrue(answer.body().contains("theme.css"), "a page of the product");
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
    assertTrue(
        answer.headers().firstValue("Cache-Control").orElse("").contains("no-store"), "kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "../../etc/passwd", "';env;", "e30=", "\u0000", "中文", "AAAA\r\nX: y"})
  void aNonceThatIsNoneHarmsNoPage(String nonce) throws Exception {
    Map<String, String> form = bring(" ");
    form.put("primefaces.nonce", nonce);
    HttpResponse<String> answer = post(BRING, FORM, encoded(form));
    isPage(200, answer);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.matches(".*'nonce-[A-Za-z0-9+/=]{48}'.*"), policy);
    form.remove("primefaces.nonce");
    isPage(200, post(BRING, FORM, encoded(form)));
    isPage(200, post("/signin.xhtml", FORM, encoded(form)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1:-1", "xyz", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="})
  void aFormOfAPageThatNeverWasHasExpired(String state) throws Exception {
    for (String page : List.of(BRING, MATTER)) {
      Map<String, String> form = bring("楼道");
      form.put("jakarta.faces.ViewState", state);
      HttpResponse<String> answer = post(page, FORM, encoded(form));
      isPage(answer.statusCode() == 200 ? 200 : 400, answer);
    }
  }

  @Test
  void tenMegabytesAreTooMuchForAForm() throws Exception {
    String content = "a".repeat(TEN_MEGABYTES);
    isPage(413, post(BRING, FORM, encoded(bring(content))));
    isPage(413, post("/signin.xhtml", FORM, BodyPublishers.ofString(content)));
  }

  @Test
  void aStrangersFileIsTakenByNoPage() throws Exception {
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
            + "a".repeat(TEN_MEGABYTES)
            + "\r\n--b--\r\n";
    String type = "multipart/form-data; boundary=b";
    isPage(413, post(BRING, type, BodyPublishers.ofString(file)));
    BodyPublisher chunks =
        BodyPublishers.ofInputStream(
            () -> new java.io.ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    isPage(413, post(BRING, type, chunks));
  }

  @Test
  void thousandsOfPartsAreNoPhoto() throws Exception {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      parts.append("--b\r\nContent-Disposition: form-data; name=\"f").append(i);
      parts.append("\"\r\n\r\nx\r\n");
    }
    String body = parts.append("--b--\r\n").toString();
    HttpResponse<String> answer =
        post("/portal/photo", "multipart/form-data; boundary=b", BodyPublishers.ofString(body));
    assertTrue(answer.statusCode() < 500, answer.body());
    assertFalse(answer.body().isBlank());
  }

  @Test
  void whatOwnersWriteIsShownAsTextAndNeverAsMarkup() throws Exception {
    for (String text :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "#{request.contextPath}${7*7}",
            "' or 1=1 --")) {
      Map<String, String> form = bring(" ");
      form.put("bring:customer_name", text);
      HttpResponse<String> answer = post(BRING, FORM, encoded(form));
      isPage(200, answer);
      assertFalse(answer.body().contains("<script>alert(1)"), text);
      assertFalse(answer.body().contains("<img src=x"), text);
      assertFalse(answer.body().contains("${49}"), text);
    }
  }

  @Test
  void controlCharactersAreNamedAndNotSaved() throws Exception {
    HttpResponse<String> answer = post(BRING, FORM, encoded(bring("楼道\u0000\u0001灯")));
    isPage(200, answer);
    assertFalse(answer.body().contains("TS-GD01-"), "saved");
  }

  @Test
  void anotherSitesPageSendsNothing() throws Exception {
    for (String[] from :
        List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", "http://evil.example"},
            new String[] {"Origin", "null"})) {
      for (String path : List.of(BRING, "/signin.xhtml", "/signout", "/language")) {
        HttpResponse<String> answer = post(path, FORM, encoded(bring("楼道")), from);
        assertEquals(403, answer.statusCode(), path + " " + from[1]);
      }
    }
  }

  @Test
  void nobodyIsLedToAnotherSite() throws Exception {
    for (String back :
        List.of(
            "//evil.example", "http://evil.example", "/\\evil.example", "javascript:alert(1)")) {
      HttpResponse<String> answer =
          post("/language", FORM, encoded(Map.of("language", "en", "back", back)));
      assertEquals(303, answer.statusCode());
      assertEquals("/", answer.headers().firstValue("Location").orElse(""), back);
      HttpResponse<String> page =
          http.send(
              HttpRequest.newBuilder(URI.create(root + "/signin.xhtml?back=" + encoded(back)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertTrue(page.body().contains("name=\"back\" value=\"/\""), back);
    }
  }
}
