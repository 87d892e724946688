package org.xinsheng.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Instant AT = Instant.parse("2026-11-23T01:15:00.123456Z");

  @Test
  void comesBackAsItWasGiven() {
    Cursor cursor = Cursor.parse(Cursor.of("MAJOR", AT, 42L).toString(), 3);
    assertEquals("MAJOR", cursor.text(0));
    assertEquals(AT, cursor.instant(1));
    assertEquals(42L, cursor.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "====", "TUFKT1I", "%00", "中文", "AA", "Mg=", "  "})
  void rubbishIsRefused(String text) {
    assertRefused(() -> Cursor.parse(text, 2));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String two = Cursor.of(AT, 42L).toString();
    assertRefused(() -> Cursor.parse(two, 1));
    assertRefused(() -> Cursor.parse(two, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "2026-11-23",
        "2026-13-01T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z"
      })
  void whatIsNoInstantOfOursIsRefused(String text) {
    Cursor cursor = Cursor.of(text, 1);
    assertRefused(() -> cursor.instant(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "9223372036854775808", "1.5"})
  void whatIsNoIdIsRefused(String text) {
    assertRefused(() -> Cursor.of(AT, text).id());
  }

  @Property(tries = 300)
  void anyBytesAreRefusedOrReadNeverAnError(@ForAll byte[] bytes, @ForAll String text) {
    for (String given :
        List.of(
            Base64.getUrlEncoder().encodeToString(bytes), new String(bytes, ISO_8859_1), text)) {
      try {
        Cursor cursor = Cursor.parse(given, 2);
        cursor.instant(0);
        cursor.id();
      } catch (InvalidInput refused) {
        assertEquals("after", refused.fields().get(0).field());
      }
    }
  }

  private static void assertRefused(Runnable reading) {
    InvalidInput refusal = assertThrows(InvalidInput.class, reading::run);
    assertEquals("after", refusal.fields().get(0).field());
  }

  @Test
  void aPageEndsWhereOneMoreWasFound() {
    List<Integer> five = IntStream.range(0, 5).boxed().toList();
    assertNull(Page.of(five, 5, Cursor::of).next());
    Page<Integer> four = Page.of(five, 4, Cursor::of);
    assertEquals(List.of(0, 1, 2, 3), four.items());
    assertEquals(Cursor.of(3).toString(), four.next());
    assertNull(Page.of(List.<Integer>of(), 4, Cursor::of).next());
    assertEquals(List.of("0", "1", "2", "3"), four.map(String::valueOf).items());
  }
}
