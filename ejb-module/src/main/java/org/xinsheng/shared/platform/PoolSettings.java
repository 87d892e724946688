package org.xinsheng.shared.platform;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * How many connections a node keeps.
 *
 * @param min kept open while nobody needs them, 0 to max
 * @param max open at most, 1 to {@value #MOST}
 */
record PoolSettings(int min, int max) {

  static final String MIN_KEY = "xinsheng.db.pool.min";
  static final String MAX_KEY = "xinsheng.db.pool.max";

  static final int DEFAULT_MIN = 2;
  static final int DEFAULT_MAX = 20;
  static final int MOST = 1000;

  /** How long an act waits for a connection before it fails. */
  private static final Duration WAIT = Duration.ofSeconds(10);

  /**
   * @throws DatabaseUnusable that names the setting to change
   */
  static PoolSettings of(Config config) {
    return of(key -> config.getOptionalValue(key, String.class));
  }

  static PoolSettings of(Function<String, Optional<String>> settings) {
    int max = number(settings, MAX_KEY, DEFAULT_MAX, 1, MOST);
    return new PoolSettings(number(settings, MIN_KEY, Math.min(DEFAULT_MIN, max), 0, max), max);
  }

  private static int number(
      Function<String, Optional<String>> settings, String key, int otherwise, int least, int most) {
    String given = settings.apply(key).orElse("" + otherwise);
    try {
      int number = Integer.parseInt(given.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of bounds.
    }
    throw new DatabaseUnusable(
        "%s (%s) is a whole number from %d to %d, not '%s'"
            .formatted(key, DatabaseSettings.environment(key), least, most, given));
  }

  HikariConfig forDatabase(DatabaseSettings database) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("xinsheng");
    pool.setDataSource(database.unpooled());
    pool.setMinimumIdle(min);
    pool.setMaximumPoolSize(max);
    pool.setConnectionTimeout(WAIT.toMillis());
    return pool;
  }
}
