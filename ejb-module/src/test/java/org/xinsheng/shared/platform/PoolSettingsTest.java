package org.xinsheng.shared.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.shared.platform.PoolSettings.MAX_KEY;
import static org.xinsheng.shared.platform.PoolSettings.MIN_KEY;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolSettingsTest {

  @Test
  void withoutSettingsItKeepsTwoAndOpensTwenty() {
    assertEquals(new PoolSettings(2, 20), of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "20, 20", "5, 1000"})
  void bothBoundsAreInclusive(int min, int max) {
    PoolSettings settings = of(Map.of(MIN_KEY, " " + min, MAX_KEY, max + " "));
    assertEquals(new PoolSettings(min, max), settings);
    HikariConfig pool =
        settings.forDatabase(
            new DatabaseSettings(DatabaseSettings.DEFAULT_DRIVER, "jdbc:h2:mem:pool", "sa", ""));
    assertEquals(min, pool.getMinimumIdle());
    assertEquals(max, pool.getMaximumPoolSize());
  }

  @Test
  void aSmallPoolKeepsNoMoreThanItMayOpen() {
    assertEquals(new PoolSettings(1, 1), of(Map.of(MAX_KEY, "1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "many", "", "2.5", "99999999999"})
  void aWrongMostIsRefusedByItsName(String max) {
    String line = refusal(Map.of(MAX_KEY, max));
    assertTrue(line.contains("XINSHENG_DB_POOL_MAX"), line);
    assertTrue(line.contains("from 1 to 1000, not '" + max + "'"), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "21", "x"})
  void aWrongLeastIsRefusedByItsName(String min) {
    String line = refusal(Map.of(MIN_KEY, min));
    assertTrue(line.contains("XINSHENG_DB_POOL_MIN"), line);
    assertTrue(line.contains("from 0 to 20, not '" + min + "'"), line);
  }

  private static String refusal(Map<String, String> settings) {
    return assertThrows(DatabaseUnusable.class, () -> of(settings)).getMessage();
  }

  private static PoolSettings of(Map<String, String> settings) {
    return PoolSettings.of(key -> Optional.ofNullable(settings.get(key)));
  }
}
