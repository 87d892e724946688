package org.xinsheng.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts how often the product asks its database; a batch of inserts is one question. */
final class Counted {

  private static final Set<String> ASKS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

  private final AtomicInteger count = new AtomicInteger();

  DataSource over(DataSource source) {
    return watched(DataSource.class, source);
  }

  int during(Runnable work) {
    count.set(0);
    work.run();
    return count.get();
  }

  private <T> T watched(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            Counted.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (ASKS.contains(method.getName())) {
                count.incrementAndGet();
              }
              return follow(call(method, target, arguments));
            }));
  }

  private Object follow(Object answer) {
    if (answer instanceof Connection connection) {
      return watched(Connection.class, connection);
    }
    return answer instanceof PreparedStatement statement
        ? watched(PreparedStatement.class, statement)
        : answer;
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
