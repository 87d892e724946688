package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;
import org.xinsheng.organisation.domain.UnitSeries;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;

@Rule("ORG-1")
class SeriesInputTest {

  private static UnitSeries read(SeriesInput input) {
    Checks checks = new Checks();
    UnitSeries series = input.checked(checks);
    checks.done();
    return series;
  }

  private static Set<String> wrong(SeriesInput input) {
    return assertThrows(InvalidInput.class, () -> read(input)).fields().stream()
        .map(FieldError::field)
        .collect(Collectors.toSet());
  }

  private static SeriesInput with(String buildings, String floors, String left) {
    return new SeriesInput("A", buildings, 1, floors, 2, left);
  }

  @Test
  void spansListsAndLettersAreRead() {
    UnitSeries series = read(with("1-3， 8、A栋", "2-4", "3"));
    assertEquals(java.util.List.of("1", "2", "3", "8", "A栋"), series.buildings());
    assertEquals(5 * 2 * 2, series.size());
    assertEquals(4, read(with("1", "1, 3", null)).size(), "floors with a gap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-1", "1-2-3", "#", "<b>", "1-9999", "-"})
  void strangeBuildingsAreNamed(String buildings) {
    assertEquals(Set.of("buildings"), wrong(with(buildings, "1", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "9-1", "x", "1-201", "99999"})
  void floorsLieBetween1And200(String floors) {
    assertEquals(Set.of("floors"), wrong(with("1", floors, null)));
  }

  @Test
  void everythingMissingIsNamedAtOnce() {
    assertEquals(
        Set.of("zone", "buildings", "floors", "rooms"),
        wrong(new SeriesInput(null, " ", null, "", null, null)));
    assertEquals(
        Set.of("entrances", "rooms"), wrong(new SeriesInput("A", "1", 51, "1", 100, null)));
  }

  @Test
  void tenThousandAtOnceAndOneMoreIsRefused() {
    SeriesInput most = new SeriesInput("A", "1-5", 50, "1-40", 1, null);
    assertEquals(UnitSeries.MOST, read(most).size());
    assertEquals(Set.of("buildings"), wrong(new SeriesInput("A", "1-6", 50, "1-40", 1, null)));
    assertEquals(Set.of("leftFloors"), wrong(with("1", "4", "4")));
  }
}
