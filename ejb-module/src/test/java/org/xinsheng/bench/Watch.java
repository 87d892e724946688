package org.xinsheng.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Stands between the product and its connections: while recording, counts the statements and asks
 * PostgreSQL for the plan of each, with the same parameters, just before it runs.
 */
public final class Watch {

  /**
   * A statement as it ran.
   *
   * @param plan null where there is nothing to plan, such as an insert
   */
  record Seen(String sql, Plan plan) {}

  /**
   * @param statements batches count once
   * @param nanos waited for statements and commits; reading the rows that are there is not in it
   */
  public record Spent(long statements, long nanos) {}

  private static final Set<String> RUNS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

  private final List<Seen> seen = new ArrayList<>();
  private boolean recording;
  private boolean timing;
  private long statements;
  private long nanos;

  DataSource over(DataSource source) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = call(method, source, arguments);
          return answer instanceof Connection connection ? watched(connection) : answer;
        });
  }

  /** What ran meanwhile, on whatever connection, in order. */
  List<Seen> during(Runnable work) {
    seen.clear();
    recording = true;
    try {
      work.run();
      return List.copyOf(seen);
    } finally {
      recording = false;
    }
  }

  Spent spending(Runnable work) {
    statements = 0;
    nanos = 0;
    timing = true;
    try {
      work.run();
      return new Spent(statements, nanos);
    } finally {
      timing = false;
    }
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object answer =
              method.getName().equals("commit")
                  ? timed(method, connection, arguments)
                  : call(method, connection, arguments);
          return answer instanceof PreparedStatement statement
              ? watched(statement, (String) arguments[0], connection)
              : answer;
        });
  }

  private PreparedStatement watched(
      PreparedStatement statement, String sql, Connection connection) {
    Map<Object, Object[]> values = new LinkedHashMap<>();
    Map<Object, Method> setters = new LinkedHashMap<>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
            values.put(arguments[0], arguments);
            setters.put(arguments[0], method);
          } else if (recording && RUNS.contains(method.getName())) {
            seen.add(new Seen(sql, plan(sql, connection, setters, values)));
          }
          if (timing && RUNS.contains(method.getName())) {
            statements++;
            return timed(method, statement, arguments);
          }
          return call(method, statement, arguments);
        });
  }

  private Object timed(Method method, Object target, Object[] arguments) throws Throwable {
    long start = System.nanoTime();
    try {
      return call(method, target, arguments);
    } finally {
      nanos += System.nanoTime() - start;
    }
  }

  private static Plan plan(
      String sql, Connection connection, Map<Object, Method> setters, Map<Object, Object[]> values)
      throws Throwable {
    String verb = sql.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    boolean reads = verb.equals("select");
    if (!reads && !verb.equals("update") && !verb.equals("delete") || sql.contains("nextval")) {
      return null;
    }
    String how = reads ? "analyze, buffers, format json" : "format json";
    try (PreparedStatement explain = connection.prepareStatement("explain (" + how + ") " + sql)) {
      for (var setter : setters.entrySet()) {
        call(setter.getValue(), explain, values.get(setter.getKey()));
      }
      return read(explain);
    }
  }

  private static Plan read(PreparedStatement explain) throws SQLException {
    try (ResultSet result = explain.executeQuery()) {
      result.next();
      return Plan.parse(result.getString(1));
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Watch.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
