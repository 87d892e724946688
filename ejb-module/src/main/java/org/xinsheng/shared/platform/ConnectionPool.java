package org.xinsheng.shared.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The one pool of connections of a deployed product, opened when the first is asked for. The server
 * makes as many objects of this class as it likes and puts its transactions on top.
 */
public class ConnectionPool implements DataSource {

  private static HikariDataSource pool;

  private static synchronized HikariDataSource pool() {
    if (pool == null) {
      // The server asks from threads that have no context class loader.
      Config config = ConfigProvider.getConfig(ConnectionPool.class.getClassLoader());
      pool = new HikariDataSource(PoolSettings.of(config).forDatabase(DatabaseSettings.of(config)));
    }
    return pool;
  }

  static synchronized void close() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool().getConnection();
  }

  /** User and password are those of the settings, whoever asks. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool().setLogWriter(out);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool().getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool().setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("the pool logs under its own name");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool().isWrapperFor(type);
  }
}
