package org.xinsheng.wiring;

import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 databases that live as long as the JVM or until SHUTDOWN. */
final class H2Memory {

  private H2Memory() {}

  static ConnectionPoolDataSource fresh(String name) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    source.setUser("sa");
    return source;
  }
}
