package org.xinsheng.web.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.InvalidInput;

class MultipartTest {

  private static final int NO_BOUND = 10_000_000;

  private static byte[] form(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes("--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n一\r\n--x\r\n"));
    out.write(
        bytes("content-disposition:form-data; filename=\"a.jpg\"; name=file\r\nA: b\r\n\r\n"));
    out.write(content);
    out.write(bytes("\r\n--x--\r\n"));
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Gives at most so many bytes at once, as a network does. */
  private static InputStream slow(byte[] all, int most) {
    return new FilterInputStream(new ByteArrayInputStream(all)) {
      @Override
      public int read(byte[] into, int at, int wanted) throws IOException {
        return super.read(into, at, Math.min(most, wanted));
      }
    };
  }

  /** Wherever the delimiter is cut in two, and whatever looks like one, content stays whole. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 1000, 65_536, 1_000_000})
  void partsComeOutAsTheyWentIn(int atOnce) throws IOException {
    byte[] content = new byte[200_000];
    new Random(atOnce).nextBytes(content);
    System.arraycopy(bytes("\r\n--y\r\n--\r\n\r\n-\r\n--"), 0, content, 65_520, 18);
    Multipart form = new Multipart(slow(form(content), atOnce), "x", NO_BOUND);
    assertEquals("note", form.next().orElseThrow().name());
    assertArrayEquals(bytes("一"), form.content().readAllBytes());
    PartHead file = form.next().orElseThrow();
    assertEquals("file", file.name());
    assertEquals("a.jpg", file.fileName());
    assertArrayEquals(content, form.content().readAllBytes());
    assertTrue(form.next().isEmpty());
  }

  @Test
  void aPartThatNobodyReadsIsPassedOver() throws IOException {
    Multipart form = new Multipart(new ByteArrayInputStream(form(new byte[9])), "x", NO_BOUND);
    form.next();
    assertEquals("file", form.next().orElseThrow().name());
    assertTrue(form.next().isEmpty());
  }

  @Test
  void theBoundIsOfTheWholeForm() throws IOException {
    byte[] all = form(new byte[100_000]);
    Multipart fits = new Multipart(slow(all, 100), "x", all.length);
    fits.next();
    fits.next();
    assertTrue(fits.next().isEmpty());
    // The last line end may stay unread.
    Multipart tooLarge = new Multipart(slow(all, 100), "x", all.length - 103);
    tooLarge.next();
    tooLarge.next();
    assertThrows(FileTooLarge.class, tooLarge::next);
  }

  @Test
  void whatBreaksOffIsRefused() throws IOException {
    byte[] all = form(new byte[1000]);
    for (int length = 0; length < all.length - 4; length += 17) {
      byte[] cut = java.util.Arrays.copyOf(all, length);
      assertThrows(InvalidInput.class, () -> readAll(cut), "after " + length);
    }
    readAll(all);
  }

  private static void readAll(byte[] sent) {
    Multipart form = new Multipart(new ByteArrayInputStream(sent), "x", NO_BOUND);
    while (form.next().isPresent()) {
      // Each is passed over.
    }
  }

  @Test
  void namesAreReadAsBrowsersAndOthersWriteThem() {
    assertEquals("a\"b.jpg", name("filename=\"a%22b.jpg\""));
    assertEquals("a\"b.jpg", name("filename=\"a\\\"b.jpg\""));
    assertEquals("C:\\a.jpg", name("filename=\"C:\\a.jpg\""));
    assertEquals("a.jpg", name("FileName=a.jpg ; x=y"));
    assertEquals("", name("filename=\"\""));
    assertNull(name("filename*=UTF-8''a.jpg"));
    assertEquals("a".repeat(4000), name("filename=\"" + "a".repeat(4000)));
    assertEquals("\"".repeat(2000), name("filename=\"" + "\\\"".repeat(2000) + "\""));
  }

  private static String name(String parameter) {
    return PartHead.of("Content-Disposition: form-data; name=\"file\"; " + parameter + "\r\n")
        .fileName();
  }
}
