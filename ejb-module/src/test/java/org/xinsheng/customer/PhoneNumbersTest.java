package org.xinsheng.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.InvalidInput;

@Rule("ORG-3")
class PhoneNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "13800000001,             +8613800000001",
    "138 0000 0001,           +8613800000001",
    "138-0000-0001,           +8613800000001",
    "+86 138 0000 0001,       +8613800000001",
    "0086 13800000001,        +8613800000001",
    "(+86)13800000001,        +8613800000001",
    "１３８０００００００１,  +8613800000001",
    "138—0000—0001,           +8613800000001",
    "020-83331234,            +862083331234",
    "(020) 8333 1234,         +862083331234",
    "0755-26001234,           +8675526001234",
    "4008111000,              +864008111000",
    "020-83331234-801,        +862083331234;ext=801",
    "020 83331234 转 801,      +862083331234;ext=801",
    "020-83331234分机801,      +862083331234;ext=801",
    "020-83331234 ext. 801,   +862083331234;ext=801",
    "+862083331234;ext=801,   +862083331234;ext=801",
    "+852 2123 4567,          +85221234567",
    "+1 415 555 2671,         +14155552671"
  })
  void whatPeopleWriteBecomesE164(String written, String e164) {
    assertEquals(Optional.of(e164), PhoneNumbers.e164(written));
    assertEquals(Optional.of(e164), PhoneNumbers.e164(e164), "and stays it");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "abc",
        "12345",
        "1380000000",
        "138000000011",
        "83331234",
        "1380000CALL",
        "电话13800000001",
        "13800000001; drop table",
        "+99 123",
        "++8613800000001",
        "138000000011380000000113800000001138000000",
        "-",
        "+"
      })
  void nonsenseIsNoNumber(String written) {
    assertEquals(Optional.empty(), PhoneNumbers.e164(written));
  }

  @Test
  void aRefusalNamesTheField() {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> PhoneNumbers.e164("abc", "customer.phone"));
    assertEquals("customer.phone", refusal.fields().get(0).field());
    assertEquals("refusal.notAPhone", refusal.fields().get(0).message().key());
  }

  @Test
  void numbersAreShownAsPeopleDialThem() {
    assertEquals("138 0000 0001", PhoneNumbers.shown("+8613800000001"));
    assertEquals("020 8333 1234-801", PhoneNumbers.shown("+862083331234;ext=801"));
    assertEquals("?", PhoneNumbers.shown("?"));
    assertNull(PhoneNumbers.shown(null));
  }

  @ParameterizedTest
  @Rule("X-3")
  @CsvSource({
    "+8613800000001,          138****0001",
    "+862083331234,           ****1234",
    "+862083331234;ext=801,   ****1234",
    "+14155552671,            ****2671",
    "+8612345,                ****",
    "12345,                   ****",
    "'',                      ****"
  })
  void aMaskedNumberShowsLittle(String e164, String masked) {
    assertEquals(masked, Masking.phone(e164));
  }

  @Test
  void nothingIsMaskedAsNothing() {
    assertNull(Masking.phone(null));
  }
}
