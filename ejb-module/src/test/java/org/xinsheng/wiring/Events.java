package org.xinsheng.wiring;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Brings fired events to the observers that a test named, at once and in order of priority. */
final class Events {

  private record Observer(Object bean, Method method, Parameter event) {

    int priority() {
      Priority own = event.getAnnotation(Priority.class);
      return own == null ? Interceptor.Priority.APPLICATION + 500 : own.value();
    }

    boolean waitsForSuccess() {
      return event.getAnnotation(Observes.class).during() == TransactionPhase.AFTER_SUCCESS;
    }
  }

  private final Wiring wiring;
  private final Transactions transactions;
  private final List<Observer> observers = new ArrayList<>();

  Events(Wiring wiring, Transactions transactions) {
    this.wiring = wiring;
    this.transactions = transactions;
  }

  /**
   * @param bean what is called, for an EJB its view
   * @param type where the methods are declared
   */
  void observe(Object bean, Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      for (Parameter parameter : method.getParameters()) {
        if (parameter.isAnnotationPresent(Observes.class)) {
          requireBusinessMethod(type, method);
          method.setAccessible(true);
          observers.add(new Observer(bean, method, parameter));
        }
      }
    }
    observers.sort(Comparator.comparingInt(Observer::priority));
  }

  /** CDI refuses an observer of an EJB that its callers could not call. */
  private static void requireBusinessMethod(Class<?> type, Method method) {
    if (EnterpriseBean.is(type) && !Modifier.isPublic(method.getModifiers())) {
      throw new IllegalStateException(method + " must be public");
    }
  }

  void fire(Object event) {
    for (Observer observer : List.copyOf(observers)) {
      if (observer.event().getType().isInstance(event)) {
        if (observer.waitsForSuccess()) {
          transactions.afterSuccess(() -> tell(observer, event));
        } else {
          tell(observer, event);
        }
      }
    }
  }

  private void tell(Observer observer, Object event) {
    Object[] arguments = new Object[observer.method().getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = observer.method().getParameters()[i];
      arguments[i] =
          parameter.equals(observer.event())
              ? event
              : wiring.injected(parameter.getParameterizedType(), parameter);
    }
    try {
      observer.method().invoke(observer.bean(), arguments);
    } catch (InvocationTargetException e) {
      throw Sneaky.thrown(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> Event<T> source() {
    return new Source<>(this);
  }

  private record Source<T>(Events events) implements Event<T> {

    @Override
    public void fire(T event) {
      events.fire(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
      throw new IllegalStateException("the product fires in its own transaction only");
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
      return fireAsync(event);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
      return new Source<>(events);
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
      return new Source<>(events);
    }
  }
}
