package org.xinsheng.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/signin.xhtml",
        "/error/missing.xhtml",
        "/jakarta.faces.resource/theme.css.xhtml",
        "/portal.xhtml",
        "/api/v1/tokens",
        "/api/v1/public/complaints",
        "/health/ready"
      })
  void somePathsAreEverybodys(String path) {
    assertTrue(Paths.isPublic(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/index.xhtml",
        "/password.xhtml",
        "/complaint/list.xhtml",
        "/api/v1/tokens/current",
        "/api/v1/complaints",
        "/api/v1/publicity",
        "/notices/count",
        "/anything"
      })
  void everyOtherNeedsACaller(String path) {
    assertFalse(Paths.isPublic(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/complaint/list.xhtml?status=OPEN&q=%E4%BF%9D", "/a#b"})
  void peopleAreLedBackToTheProductsPages(String back) {
    assertEquals(back, Paths.within(back));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "index.xhtml",
        "//evil.example",
        "/\\evil.example",
        "http://evil.example/",
        "javascript:alert(1)",
        "/x\r\nSet-Cookie: a=b"
      })
  void nobodyIsLedElsewhere(String back) {
    assertEquals("/", Paths.within(back));
  }

  @Test
  void aPasswordCanBeChangedWhileNothingElseCan() {
    assertTrue(Paths.isOpenWhileChangingPassword("/password.xhtml"));
    assertTrue(Paths.isOpenWhileChangingPassword("/signout"));
    assertFalse(Paths.isOpenWhileChangingPassword("/index.xhtml"));
    assertFalse(Paths.isOpenWhileChangingPassword("/api/v1/complaints"));
  }

  @Test
  void aBearerTokenIsReadWhateverItsSchemesCase() {
    assertEquals("abc", Caller.bearer("Bearer abc").orElseThrow());
    assertEquals("abc", Caller.bearer("bearer  abc ").orElseThrow());
    assertTrue(Caller.bearer("Basic abc").isEmpty());
    assertTrue(Caller.bearer((String) null).isEmpty());
    assertTrue(Caller.bearer("Bearer").isEmpty());
  }

  private static boolean own(Map<String, String> headers) {
    return SameOrigin.isOwn(Requests.of("POST", "/signout", headers));
  }

  @Test
  void onlyOwnPagesChangeSomething() {
    assertTrue(own(Map.of("Sec-Fetch-Site", "same-origin", "Host", "a", "Origin", "http://b")));
    assertTrue(own(Map.of("Sec-Fetch-Site", "none")));
    assertFalse(own(Map.of("Sec-Fetch-Site", "same-site")));
    assertFalse(own(Map.of("Sec-Fetch-Site", "cross-site")));
    assertTrue(own(Map.of("Host", "xinsheng:8080", "Origin", "http://xinsheng:8080")));
    assertFalse(own(Map.of("Host", "xinsheng:8080", "Origin", "http://xinsheng:8081")));
    assertFalse(own(Map.of("Host", "xinsheng:8080", "Origin", "http://evil.example")));
    assertFalse(own(Map.of("Host", "xinsheng:8080", "Origin", "null")));
    assertFalse(own(Map.of("Host", "xinsheng:8080", "Origin", "http://[")));
    assertTrue(own(Map.of("Host", "xinsheng:8080")));
  }

  @Test
  void aWallScreenRenewsItselfQuietly() {
    String board = "/supervision/board.xhtml";
    assertTrue(Paths.isQuiet(Requests.of("GET", board, Map.of("X-Quiet", "wall"))));
    assertTrue(Paths.isQuiet(Requests.of("GET", "/notices/count", Map.of())));
    assertFalse(Paths.isQuiet(Requests.of("GET", board, Map.of())));
  }
}
