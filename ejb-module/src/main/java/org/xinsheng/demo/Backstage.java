package org.xinsheng.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/**
 * Desks for a play: the same classes with the same rules, but plain objects. The container would
 * ask for a caller who has signed in, and at start-up there is none. Nobody else can reach them,
 * and whoever uses them brings the transaction.
 */
@ApplicationScoped
public class Backstage {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private BeanManager beans;

  private final Map<Class<?>, Object> made = new HashMap<>();

  public <T> T desk(Class<T> desk) {
    Object known = made.get(desk);
    return desk.cast(known == null ? make(desk) : known);
  }

  private <T> T make(Class<T> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T desk = constructor.newInstance();
      made.put(type, desk);
      fill(desk, beans.createAnnotatedType(type));
      return desk;
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("no desk of " + type, e);
    }
  }

  private <T> void fill(T desk, AnnotatedType<T> type) throws IllegalAccessException {
    CreationalContext<T> context = beans.createCreationalContext(null);
    for (AnnotatedField<? super T> annotated : type.getFields()) {
      Field field = annotated.getJavaMember();
      if (annotated.isAnnotationPresent(PersistenceContext.class)) {
        set(field, desk, em);
      } else if (annotated.isAnnotationPresent(Inject.class)) {
        set(field, desk, injected(annotated, context));
      }
    }
  }

  private Object injected(AnnotatedField<?> annotated, CreationalContext<?> context) {
    Class<?> wanted = annotated.getJavaMember().getType();
    return wanted.isAnnotationPresent(RolesAllowed.class)
        ? desk(wanted)
        : beans.getInjectableReference(beans.createInjectionPoint(annotated), context);
  }

  private static void set(Field field, Object desk, Object value) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(desk, value);
  }
}
