package org.xinsheng.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseCapitalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 零元整",
    "0.00, 零元整",
    "0.01, 壹分",
    "0.10, 壹角整",
    "0.11, 壹角壹分",
    "0.99, 玖角玖分",
    "1, 壹元整",
    "1.01, 壹元零壹分",
    "1.10, 壹元壹角整",
    "10, 壹拾元整",
    "10.05, 壹拾元零伍分",
    "10.50, 壹拾元伍角整",
    "11, 壹拾壹元整",
    "20, 贰拾元整",
    "101, 壹佰零壹元整",
    "110, 壹佰壹拾元整",
    "120.00, 壹佰贰拾元整",
    "1000, 壹仟元整",
    "1001, 壹仟零壹元整",
    "1010, 壹仟零壹拾元整",
    "1100, 壹仟壹佰元整",
    "1005.06, 壹仟零伍元零陆分",
    "6789.35, 陆仟柒佰捌拾玖元叁角伍分",
    "10000, 壹万元整",
    "10001, 壹万零壹元整",
    "10010.40, 壹万零壹拾元肆角整",
    "10100, 壹万零壹佰元整",
    "11000, 壹万壹仟元整",
    "100000, 壹拾万元整",
    "100001, 壹拾万零壹元整",
    "101000, 壹拾万壹仟元整",
    "1000000.01, 壹佰万元零壹分",
    "1010101.01, 壹佰零壹万零壹佰零壹元零壹分",
    "10000000, 壹仟万元整",
    "10010010.10, 壹仟零壹万零壹拾元壹角整",
    "99999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
  })
  void everyAmountHasItsCapitals(BigDecimal yuan, String capitals) {
    assertEquals(capitals, ChineseCapitals.of(yuan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "100000000.00", "0.001", "1E+9"})
  void otherAmountsHaveNone(BigDecimal yuan) {
    assertThrows(IllegalArgumentException.class, () -> ChineseCapitals.of(yuan));
  }
}
