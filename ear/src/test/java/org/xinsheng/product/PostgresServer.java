package org.xinsheng.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The one PostgreSQL server of this test run; it asks for passwords, as a real one does. */
final class PostgresServer implements AutoCloseable {

  private static PostgresServer running;

  private final EmbeddedPostgres server;
  private final Path data;

  private PostgresServer() {
    try {
      data = ProductServer.work().resolve("postgresql-" + ProcessHandle.current().pid());
      Folders.delete(data);
      server =
          EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true).start();
      askForPasswords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static synchronized PostgresServer running() {
    if (running == null) {
      running = new PostgresServer();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stops PostgreSQL"));
    }
    return running;
  }

  private void askForPasswords() throws IOException {
    Path rules = data.resolve("pg_hba.conf");
    String all = Files.readString(rules);
    Files.writeString(
        rules,
        "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n" + all);
    execute("select pg_reload_conf()");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  void execute(String... statements) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      Folders.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
