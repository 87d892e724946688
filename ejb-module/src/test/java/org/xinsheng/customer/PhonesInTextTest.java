package org.xinsheng.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;

class PhonesInTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000001",
        "138 0000 0001",
        "138-0000-0001",
        "8613800000001",
        "+8613800000001",
        "+86 138 0000 0001",
        "020 8123 4567",
        "020-81234567",
        "02081234567",
        "0755-2612345",
        "+85291234567"
      })
  @Rule("X-7")
  void isFoundHoweverItIsWritten(String phone) {
    assertEquals(Optional.of(phone), PhonesInText.first("业户王女士（" + phone + "）来电"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TS-GD01-20261123-000007",
        "TS-GD01-20261130-123456",
        "2026-11-23 09:15",
        "2026-W48 共 12345678 元",
        "12345 热线",
        "同比 +12.5%，环比 -3.25%",
        "3-1-1202"
      })
  void isNotFoundWhereThereIsNone(String text) {
    assertEquals(Optional.empty(), PhonesInText.first(text));
  }
}
