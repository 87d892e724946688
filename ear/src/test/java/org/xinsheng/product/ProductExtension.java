package org.xinsheng.product;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts what the tests of a class marked with {@link Product} ask for, and stops it. */
final class ProductExtension implements ParameterResolver, AfterEachCallback, ExecutionCondition {

  private static final Namespace HERE = Namespace.create(ProductExtension.class);
  private static final Set<Class<?>> GIVEN =
      Set.of(ProductServer.class, ApiClient.class, Visitor.class);

  /**
   * What all tests of a process share; closed when it ends, since classes may be run one by one.
   */
  private static final class Shared {

    static final Shared ALL = new Shared();

    private final Map<DatabaseKind, ProductServer> products = new EnumMap<>(DatabaseKind.class);
    private Chromium chromium;

    private final Map<DatabaseKind, RuntimeException> failures = new EnumMap<>(DatabaseKind.class);

    private Shared() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::close, "closes what is shared"));
    }

    /** One that failed to start fails all that ask for it, without another try. */
    synchronized ProductServer product(DatabaseKind kind) {
      if (failures.containsKey(kind)) {
        throw failures.get(kind);
      }
      try {
        return running(kind);
      } catch (RuntimeException e) {
        failures.put(kind, e);
        throw e;
      }
    }

    private ProductServer running(DatabaseKind kind) {
      return products.computeIfAbsent(
          kind,
          it ->
              ProductServer.on(it, "shared-" + it.name().toLowerCase(java.util.Locale.ROOT))
                  .start());
    }

    synchronized Chromium chromium() {
      if (chromium == null) {
        chromium = new Chromium();
      }
      return chromium;
    }

    private synchronized void close() {
      if (chromium != null) {
        chromium.close();
      }
      products.values().forEach(ProductServer::close);
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean pages = context.getRequiredTestClass().getSimpleName().endsWith("PageIT");
    if (pages && Chromium.find().isEmpty()) {
      context
          .getRoot()
          .getStore(HERE)
          .computeIfAbsent(
              "said",
              key -> {
                System.err.println("*** " + Chromium.HOW_TO_GET_IT);
                return true;
              });
      return ConditionEvaluationResult.disabled(Chromium.HOW_TO_GET_IT);
    }
    return ConditionEvaluationResult.enabled("what it needs is here");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return GIVEN.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    ProductServer product = product(context);
    if (type == ProductServer.class) {
      return product;
    }
    return type == ApiClient.class ? product.api() : visitor(context, product);
  }

  private static ProductServer product(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    Product wanted = test.getAnnotation(Product.class);
    if (!wanted.own()) {
      return Shared.ALL.product(wanted.value());
    }
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(HERE)
        .computeIfAbsent(
            "own",
            key ->
                ProductServer.on(wanted.value(), test.getSimpleName())
                    .with("xinsheng.demo.history", String.valueOf(wanted.history()))
                    .start(),
            ProductServer.class);
  }

  private static Visitor visitor(ExtensionContext context, ProductServer product) {
    return context
        .getStore(HERE)
        .computeIfAbsent(
            Visitor.class,
            key -> new Visitor(Shared.ALL.chromium().browser(), product.address(), nameOf(context)),
            Visitor.class);
  }

  private static String nameOf(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName()
        + context.getTestMethod().map(method -> "-" + method.getName()).orElse("");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitor visitor = context.getStore(HERE).get(Visitor.class, Visitor.class);
    if (visitor != null) {
      visitor.after(context.getExecutionException().isPresent());
    }
  }
}
