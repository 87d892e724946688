package org.xinsheng.shared.platform;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * Where the database is and who asks.
 *
 * @param driver class name of a {@link DataSource}
 */
public record DatabaseSettings(String driver, String url, String user, String password) {

  static final String DRIVER_KEY = "xinsheng.db.driver";
  static final String URL_KEY = "xinsheng.db.url";
  static final String USER_KEY = "xinsheng.db.user";
  static final String PASSWORD_KEY = "xinsheng.db.password";

  static final String DEFAULT_DRIVER = "org.h2.jdbcx.JdbcDataSource";
  public static final String DEFAULT_URL =
      "jdbc:h2:file:./data/xinsheng;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
          + ";LOCK_TIMEOUT=10000";
  public static final String DEFAULT_USER = "sa";

  private static final String INVALID_AUTHORISATION = "28";
  private static final String CONNECTION_FAILED = "08";
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String H2_FILES_IN_USE = "90020";

  public static DatabaseSettings of(Config config) {
    return new DatabaseSettings(
        config.getOptionalValue(DRIVER_KEY, String.class).orElse(DEFAULT_DRIVER),
        config.getOptionalValue(URL_KEY, String.class).orElse(DEFAULT_URL),
        config.getOptionalValue(USER_KEY, String.class).orElse(DEFAULT_USER),
        config.getOptionalValue(PASSWORD_KEY, String.class).orElse(""));
  }

  /**
   * A source of connections outside the server's pool: a pool would retry and log stack traces
   * where one line is wanted.
   *
   * @throws DatabaseUnusable if the driver cannot be used
   */
  public DataSource unpooled() {
    try {
      Class<?> type = Class.forName(driver, true, DatabaseSettings.class.getClassLoader());
      Object source = type.getDeclaredConstructor().newInstance();
      set(source, "setURL", url);
      set(source, "setUser", user);
      set(source, "setPassword", password);
      return (DataSource) source;
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new DatabaseUnusable(
          "%s is no usable data source class (set %s or %s)"
              .formatted(driver, DRIVER_KEY, environment(DRIVER_KEY)),
          e);
    }
  }

  private static void set(Object source, String setter, String value)
      throws ReflectiveOperationException {
    Method method = source.getClass().getMethod(setter, String.class);
    method.invoke(source, value);
  }

  /**
   * Opens and closes one connection.
   *
   * @throws DatabaseUnusable that says what is wrong and which setting to change
   */
  public void check() {
    DataSource source = unpooled();
    try (Connection connection = source.getConnection()) {
      connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new DatabaseUnusable(explain(e), e);
    }
  }

  String explain(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith(INVALID_AUTHORISATION)) {
      return "the database %s refuses user '%s': wrong user name or password (set %s and %s)"
          .formatted(place(), user, environment(USER_KEY), environment(PASSWORD_KEY));
    }
    if (state.startsWith(CONNECTION_FAILED)) {
      return "the database %s cannot be reached: %s (is it running, is %s right?)"
          .formatted(place(), firstLine(e), environment(URL_KEY));
    }
    if (state.equals(NO_SUCH_DATABASE)) {
      return "there is no database %s: create it or change %s"
          .formatted(place(), environment(URL_KEY));
    }
    if (state.equals(H2_FILES_IN_USE)) {
      return "the database files of %s are in use, probably by another Xinsheng that still runs"
          .formatted(place());
    }
    return "the database %s does not work: %s".formatted(place(), firstLine(e));
  }

  /** The address without its options, which may hold a password. */
  String place() {
    return url.split("[;?]", 2)[0];
  }

  static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.strip().lines().findFirst().orElse("");
  }

  static String environment(String key) {
    return key.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
