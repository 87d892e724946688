package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Checks;

class AgendaTest {

  private static List<String> section(int points) {
    List<String> lines = new ArrayList<>();
    Agenda.section(
        lines, "statistics.agenda.suggestions", Collections.nCopies(points, "电".repeat(64)));
    return lines;
  }

  @Test
  @Rule("STAT-3")
  void noPartCrowdsOutTheOthersAndWhatIsLeftOutIsCounted() {
    assertEquals(3, section(2).size());
    List<String> lines = section(200);
    assertTrue(3 * (String.join("\n", lines).length() + 1) <= Checks.TEXT, lines.toString());
    int told = lines.size() - 2;
    assertTrue(told > 10);
    assertEquals("……另有 " + (200 - told) + " 项", lines.get(lines.size() - 1));
  }
}
