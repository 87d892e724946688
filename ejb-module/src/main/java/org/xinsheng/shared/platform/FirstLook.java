package org.xinsheng.shared.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * In an EAR the persistence unit belongs to the archive of the enterprise beans, and the server
 * looks for it in the archive of whoever calls a bean for the first time: a page or the API would
 * find none. Each bean looks once, so all of them look here, from within an enterprise bean.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstLook {

  private static final String OURS = "org.xinsheng.";

  @Inject private BeanManager beans;

  @PostConstruct
  void look() {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .filter(it -> it.getScope() == ApplicationScoped.class)
        .filter(it -> it.getBeanClass().getName().startsWith(OURS))
        .forEach(this::lookFrom);
  }

  private <T> void lookFrom(Bean<T> bean) {
    Arrays.stream(bean.getBeanClass().getDeclaredFields())
        .filter(it -> it.getType() == EntityManager.class)
        .forEach(it -> entities(bean, it).getDelegate());
  }

  /** Of the bean itself; what others get of it is a proxy. */
  private <T> EntityManager entities(Bean<T> bean, Field field) {
    T itself =
        beans.getContext(ApplicationScoped.class).get(bean, beans.createCreationalContext(bean));
    try {
      field.setAccessible(true);
      return (EntityManager) field.get(itself);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
