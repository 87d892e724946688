package org.xinsheng.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.complaint.CasePolicies;
import org.xinsheng.complaint.ComplaintFollowUps;
import org.xinsheng.complaint.OpenComplaints;
import org.xinsheng.correctiveaction.RecurrencePolicies;
import org.xinsheng.deadline.DeadlinePolicies;
import org.xinsheng.followup.FollowUpPolicies;
import org.xinsheng.followup.JobConclusionAct;
import org.xinsheng.followup.JobFollowUpAct;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.intake.OpenMatters;
import org.xinsheng.nonconformity.SlipPolicies;
import org.xinsheng.notification.Carrier;
import org.xinsheng.notification.EmailCarrier;
import org.xinsheng.notification.QuietHours;
import org.xinsheng.notification.WebhookCarrier;
import org.xinsheng.policy.LaterThresholds;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.repair.JobActGate;
import org.xinsheng.repair.JobFollowUps;
import org.xinsheng.repair.OpenJobs;

/**
 * A small container: makes a bean when it is asked for and gives its fields what their type names.
 *
 * <p>Interfaces need a {@link #use registered} implementation, observers must be {@link #observing
 * named}; everything else is found by its class. EJBs are called through their transaction
 * attribute.
 */
public final class Wiring {

  private static final List<Class<? extends Annotation>> INJECTED =
      List.of(Inject.class, EJB.class, PersistenceContext.class, Resource.class);

  /** Without the standard of the policy nothing is ever due. */
  private static final Map<Class<?>, List<Class<?>>> ALWAYS =
      Map.of(
          PolicySection.class,
          List.of(
              CasePolicies.class,
              DeadlinePolicies.class,
              FollowUpPolicies.class,
              LaterThresholds.class,
              QuietHours.class,
              RecurrencePolicies.class,
              SlipPolicies.class),
          Carrier.class,
          List.of(EmailCarrier.class, WebhookCarrier.class),
          FollowedUpKind.class,
          List.of(ComplaintFollowUps.class, JobFollowUps.class),
          OpenMatters.class,
          List.of(OpenComplaints.class, OpenJobs.class),
          JobActGate.class,
          List.of(JobFollowUpAct.class, JobConclusionAct.class));

  private final TestDatabase database;
  private final Transactions transactions;
  private final Events events;
  private final SettableClock clock = new SettableClock();
  private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
  private final List<Object> registered = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private Caller caller = Caller.NOBODY;

  Wiring(TestDatabase database) {
    this.database = database;
    this.transactions = new Transactions(database.entities());
    this.events = new Events(this, transactions);
    registered.add(clock);
  }

  /**
   * On a fresh database that the caller closes.
   *
   * @param watch stands between the product and its connections
   */
  public static Wiring on(DatabaseKind kind, UnaryOperator<DataSource> watch) {
    return new Wiring(new TestDatabase(kind, watch));
  }

  /** On a database that others know, too, and that the caller closes. */
  public static Wiring over(TestDatabase database) {
    return new Wiring(database);
  }

  public TestDatabase database() {
    return database;
  }

  public SettableClock clock() {
    return clock;
  }

  /** The running transaction's entity manager, the same that beans get. */
  public EntityManager entities() {
    return Resources.entities(transactions);
  }

  /** What {@code Instance<T>} and interfaces find; a bean made here or a stand-in. */
  public Wiring use(Object... implementations) {
    registered.addAll(List.of(implementations));
    return this;
  }

  /** Registers product classes as implementations of the interfaces that they carry. */
  public Wiring using(Class<?>... types) {
    for (Class<?> type : types) {
      use(bean(type));
    }
    return this;
  }

  /** Lets these beans hear what is fired. */
  public Wiring observing(Class<?>... types) {
    for (Class<?> type : types) {
      events.observe(bean(type), type);
    }
    return this;
  }

  /** Lets an object of the test hear what is fired. */
  public Wiring hearing(Object observer) {
    events.observe(observer, observer.getClass());
    return this;
  }

  /** A value for {@code @ConfigProperty}, in place of its default. */
  public Wiring setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public Wiring callerIs(String name, String... groups) {
    caller = new Caller(name, Set.of(groups));
    return this;
  }

  public void fire(Object event) {
    events.fire(event);
  }

  /** In the running transaction, else in one of its own. */
  public <T> T tx(Callable<T> work) {
    return run(TransactionAttributeType.REQUIRED, work);
  }

  public void tx(Runnable work) {
    tx(
        () -> {
          work.run();
          return true;
        });
  }

  /** In a transaction of its own, whatever runs. */
  public <T> T newTx(Callable<T> work) {
    return run(TransactionAttributeType.REQUIRES_NEW, work);
  }

  private <T> T run(TransactionAttributeType attribute, Callable<T> work) {
    try {
      return transactions.run(attribute, work);
    } catch (Exception e) {
      throw Sneaky.thrown(e);
    }
  }

  /** The bean of this class, made and wired when first asked for. */
  public synchronized <T> T bean(Class<T> type) {
    Object known = beans.get(type);
    if (known != null) {
      return type.cast(known);
    }
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T made = constructor.newInstance();
      T view = EnterpriseBean.is(type) ? EnterpriseBean.view(type, made, transactions) : made;
      beans.put(type, view);
      wire(made, type);
      return view;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  /** Fills the annotated fields of an object that the test made itself. */
  public <T> T wired(T made) {
    try {
      wire(made, made.getClass());
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot wire " + made, e);
    }
  }

  private void wire(Object made, Class<?> type) throws ReflectiveOperationException {
    if (type == Object.class) {
      return;
    }
    wire(made, type.getSuperclass());
    for (Field field : type.getDeclaredFields()) {
      boolean wanted = INJECTED.stream().anyMatch(field::isAnnotationPresent);
      if (wanted && !Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        field.set(made, injected(field.getGenericType(), field));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(PostConstruct.class)) {
        method.setAccessible(true);
        invoke(method, made);
      }
    }
  }

  private static void invoke(Method method, Object made) throws IllegalAccessException {
    try {
      method.invoke(made);
    } catch (InvocationTargetException e) {
      throw Sneaky.thrown(e.getCause());
    }
  }

  Object injected(Type type, AnnotatedElement where) {
    ConfigProperty setting = where.getAnnotation(ConfigProperty.class);
    if (setting != null) {
      return Resources.setting(setting, type, settings.get(setting.name()));
    }
    Class<?> raw = raw(type);
    if (raw == Event.class) {
      return events.source();
    }
    if (raw == Instance.class) {
      Class<?> wanted = raw(argument(type));
      return new Implementations<Object>(() -> List.copyOf(all(wanted)));
    }
    if (raw == EntityManager.class) {
      return entities();
    }
    if (raw == DataSource.class) {
      return Resources.connections(transactions, database.connections());
    }
    if (EJBContext.class.isAssignableFrom(raw)) {
      return Resources.context(raw, transactions, () -> caller);
    }
    return one(raw, where);
  }

  private Object one(Class<?> type, AnnotatedElement where) {
    List<?> found = all(type);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (!found.isEmpty() || type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      throw new IllegalStateException(
          found.size() + " beans for " + where + ": name one with use(...) or using(...)");
    }
    return bean(type);
  }

  private List<?> all(Class<?> type) {
    List<?> found = registered.stream().filter(type::isInstance).toList();
    return found.isEmpty() && ALWAYS.containsKey(type)
        ? ALWAYS.get(type).stream().map(this::bean).toList()
        : found;
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }
}
