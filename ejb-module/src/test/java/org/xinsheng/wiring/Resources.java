package org.xinsheng.wiring;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a container hands out beside beans, bound to the running transaction. */
final class Resources {

  private Resources() {}

  static EntityManager entities(Transactions transactions) {
    return proxy(
        EntityManager.class,
        (self, method, arguments) -> call(method, transactions.entities(), arguments));
  }

  /** Inside a transaction its own connection, which only the transaction closes. */
  static DataSource connections(Transactions transactions, DataSource outside) {
    return proxy(
        DataSource.class,
        (self, method, arguments) ->
            method.getName().equals("getConnection") && transactions.isActive()
                ? kept(transactions.entities().unwrap(Connection.class))
                : call(method, outside, arguments));
  }

  private static Connection kept(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) ->
            method.getName().equals("close") ? null : call(method, connection, arguments));
  }

  static Object context(Class<?> type, Transactions transactions, Supplier<Caller> caller) {
    return proxy(
        type,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getCallerPrincipal" -> caller.get();
              case "isCallerInRole" -> caller.get().groups().contains(arguments[0]);
              case "setRollbackOnly" -> {
                transactions.rollbackOnly();
                yield null;
              }
              case "getRollbackOnly" -> transactions.entities().getTransaction().getRollbackOnly();
              default -> throw new IllegalStateException("the wiring has no " + method);
            });
  }

  static Object setting(ConfigProperty setting, Type type, String given) {
    String text = given != null ? given : setting.defaultValue();
    boolean absent = text.equals(ConfigProperty.UNCONFIGURED_VALUE);
    if (type instanceof ParameterizedType optional) {
      Type wanted = optional.getActualTypeArguments()[0];
      return absent ? Optional.empty() : Optional.of(converted(text, wanted));
    }
    if (absent) {
      throw new IllegalStateException("set " + setting.name() + " with setting(...)");
    }
    return converted(text, type);
  }

  private static Object converted(String text, Type type) {
    return switch (type.getTypeName()) {
      case "java.lang.String" -> text;
      case "int", "java.lang.Integer" -> Integer.valueOf(text);
      case "long", "java.lang.Long" -> Long.valueOf(text);
      case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
      case "java.time.Duration" -> Duration.parse(text);
      default -> throw new IllegalStateException("the wiring converts no " + type);
    };
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Resources.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
