package org.xinsheng.organisation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

@Rule("ORG-1")
class UnitSeriesTest {

  private static List<String> texts(UnitSeries series) {
    return series.units().stream().map(UnitText::value).toList();
  }

  @Test
  void aRoomIsWrittenByFloorAndPlace() {
    UnitSeries series = new UnitSeries(List.of("3"), 2, 9, 10, 2, Set.of());
    assertEquals(
        List.of(
            "3-1-901",
            "3-1-902",
            "3-1-1001",
            "3-1-1002",
            "3-2-901",
            "3-2-902",
            "3-2-1001",
            "3-2-1002"),
        texts(series));
    assertEquals(8, series.size());
  }

  @Test
  void buildingsWithoutEntrancesHaveTwoParts() {
    UnitSeries series = new UnitSeries(List.of("A", "B"), 0, 1, 1, 1, Set.of());
    assertEquals(List.of("A-101", "B-101"), texts(series));
    assertEquals(2, series.size());
    assertEquals("A", series.units().get(0).building());
  }

  @Test
  void floorsThatDoNotExistAreLeftOut() {
    UnitSeries series = new UnitSeries(List.of("1"), 1, 3, 5, 1, Set.of(4, 44));
    assertEquals(List.of("1-1-301", "1-1-501"), texts(series));
    assertEquals(2, series.size());
  }

  @Test
  void aBuildingNamedTwiceIsMadeOnce() {
    UnitSeries series = new UnitSeries(List.of("1", "1"), 1, 1, 1, 1, Set.of());
    assertEquals(List.of("1-1-101"), texts(series));
    assertEquals(1, series.size());
  }

  @Test
  void itSaysHowManyBeforeItMakesThem() {
    UnitSeries whole = new UnitSeries(List.of("1", "2"), 3, 1, 18, 4, Set.of(4, 13, 14));
    assertEquals(whole.size(), whole.units().size());
    assertTrue(whole.size() == 2 * 3 * 15 * 4);
    assertEquals(0, new UnitSeries(List.of("1"), 1, 4, 4, 9, Set.of(4)).size());
  }
}
