package org.xinsheng.wiring;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a test class one database after the other. */
final class BothDatabases implements ClassTemplateInvocationContextProvider {

  private static final ExtensionContext.Namespace OWN =
      ExtensionContext.Namespace.create(BothDatabases.class);

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return Arrays.stream(asked(context.getRequiredTestClass()).value()).map(On::new);
  }

  private static OnBothDatabases asked(Class<?> test) {
    return AnnotationSupport.findAnnotation(test, OnBothDatabases.class).orElseThrow();
  }

  /** One run of the class; its database is closed with the run. */
  private static final class On implements ClassTemplateInvocationContext, ParameterResolver {

    private final DatabaseKind kind;
    private TestDatabase database;

    On(DatabaseKind kind) {
      this.kind = kind;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
      return kind.name();
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
      database = new TestDatabase(kind);
      context.getStore(OWN).put(kind, database);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == TestDatabase.class
          || type == Wiring.class && parameter.getDeclaringExecutable() instanceof Constructor;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      boolean wiring = parameter.getParameter().getType() == Wiring.class;
      return wiring ? new Wiring(database) : database;
    }
  }
}
