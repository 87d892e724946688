package org.xinsheng.wiring;

import javax.sql.ConnectionPoolDataSource;

/** The two databases that the product runs on. */
public enum DatabaseKind {
  H2 {
    @Override
    ConnectionPoolDataSource fresh(String name) {
      return H2Memory.fresh(name);
    }

    @Override
    ConnectionPoolDataSource migrated(String name) {
      return H2Memory.migrated(name);
    }
  },
  POSTGRESQL {
    @Override
    ConnectionPoolDataSource fresh(String name) {
      return PostgresServer.fresh(name);
    }

    @Override
    ConnectionPoolDataSource migrated(String name) {
      return PostgresServer.migrated(name);
    }
  };

  /** An empty database. */
  abstract ConnectionPoolDataSource fresh(String name);

  /** One with the product's schema, a copy of the first that was migrated in this JVM. */
  abstract ConnectionPoolDataSource migrated(String name);
}
