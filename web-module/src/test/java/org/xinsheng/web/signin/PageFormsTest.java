package org.xinsheng.web.signin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFormsTest {

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNonceIsWhatPagesMake() {
    assertTrue(PageForms.isNonce(encoded(UUID.randomUUID().toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc/passwd", "a;env;", "'", "e30=", "\u0000", "中文"})
  void nothingElseIs(String text) {
    assertFalse(PageForms.isNonce(text));
    assertFalse(PageForms.isNonce(encoded(text)));
  }
}
