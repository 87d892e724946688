package org.xinsheng.wiring;

import javax.sql.ConnectionPoolDataSource;

/** The two databases that the product runs on. */
public enum DatabaseKind {
  H2 {
    @Override
    ConnectionPoolDataSource fresh(String name) {
      return H2Memory.fresh(name);
    }
  },
  POSTGRESQL {
    @Override
    ConnectionPoolDataSource fresh(String name) {
      return PostgresServer.fresh(name);
    }
  };

  /** An empty database. */
  abstract ConnectionPoolDataSource fresh(String name);
}
