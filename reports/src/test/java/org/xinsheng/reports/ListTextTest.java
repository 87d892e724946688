package org.xinsheng.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListTextTest {

  private static String written(List<?> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ListText text = new ListText(out, List.of("编号"))) {
      text.add(cells);
    }
    return out.toString(UTF_8);
  }

  @Test
  void linesEndAsSpreadsheetsWantThem() throws IOException {
    LocalDateTime time = LocalDateTime.of(2026, 11, 23, 9, 15);
    assertEquals(
        "\uFEFF编号\r\nTS-1,2026-11-23 09:15,12.50,,7\r\n",
        written(Arrays.asList("TS-1", time, new BigDecimal("12.50"), null, 7L)));
  }

  @Test
  void whatPeopleTypeStaysOneCell() throws IOException {
    assertEquals(
        "\uFEFF编号\r\n\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n",
        written(List.of("a,b", "say \"no\"", "two\nlines")));
  }

  @Test
  void whatPeopleTypeIsNoFormula() throws IOException {
    assertEquals(
        "\uFEFF编号\r\n'=1+1,'+8613800000001,'-2,'@SUM,-2\r\n",
        written(List.of("=1+1", "+8613800000001", "-2", "@SUM", -2)));
  }
}
