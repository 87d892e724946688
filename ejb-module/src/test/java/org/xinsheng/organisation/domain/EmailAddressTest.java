package org.xinsheng.organisation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.shared.InvalidInput;

class EmailAddressTest {

  private static final String SHORT_DOMAIN = "@" + "b".repeat(60) + ".example";

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.cn", "li.ting+x@anju.example", "o'neill@mail-1.anju.example", "1@2.3"})
  void takes(String address) {
    assertEquals(address, new EmailAddress(address).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "li",
        "li@",
        "@anju.example",
        "li@localhost",
        "li@anju..example",
        "li@-anju.example",
        ".li@anju.example",
        "li.@anju.example",
        "li@anju.example,wang@anju.example",
        "li <li@anju.example>",
        "li@anju.example\r\nBcc: wang@anju.example",
        "li@anju.example\n",
        "李@anju.example",
        "li ting@anju.example",
        "li@anju.example ",
        "li\u0000@anju.example"
      })
  void refuses(String address) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> new EmailAddress(address));
    assertEquals("email", refusal.fields().get(0).field());
  }

  @Test
  void holdsAtMost254Characters() {
    String most = "a".repeat(254 - SHORT_DOMAIN.length()) + SHORT_DOMAIN;
    assertEquals(most, new EmailAddress(most).text());
    assertThrows(InvalidInput.class, () -> new EmailAddress("a" + most));
  }
}
