package org.xinsheng.wiring;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/** The no-interface view of an EJB: every call passes its transaction attribute. */
final class EnterpriseBean {

  private EnterpriseBean() {}

  static boolean is(Class<?> type) {
    return type.isAnnotationPresent(Stateless.class)
        || type.isAnnotationPresent(Singleton.class)
        || type.isAnnotationPresent(Stateful.class);
  }

  /** A view whose calls reach the bean inside the transaction that its attribute asks for. */
  static <T> T view(Class<T> type, T bean, Transactions transactions) {
    try (var made =
        new ByteBuddy()
            .subclass(type)
            .method(
                ElementMatchers.isPublic()
                    .and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
            .intercept(
                InvocationHandlerAdapter.of(
                    (self, method, arguments) -> call(bean, method, arguments, transactions)))
            .make()) {
      return made.load(type.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
          .getLoaded()
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no view of " + type, e);
    }
  }

  private static Object call(
      Object bean, Method method, Object[] arguments, Transactions transactions) throws Exception {
    if (hasOwnTransactions(bean.getClass())) {
      return direct(bean, method, arguments);
    }
    return transactions.run(
        attribute(bean.getClass(), method), () -> direct(bean, method, arguments));
  }

  private static Object direct(Object bean, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw (Error) e.getCause();
    }
  }

  private static boolean hasOwnTransactions(Class<?> type) {
    TransactionManagement managed = type.getAnnotation(TransactionManagement.class);
    return managed != null && managed.value() == TransactionManagementType.BEAN;
  }

  private static TransactionAttributeType attribute(Class<?> type, Method method) {
    TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
    if (own == null) {
      own = type.getAnnotation(TransactionAttribute.class);
    }
    return own == null ? TransactionAttributeType.REQUIRED : own.value();
  }
}
