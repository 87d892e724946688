package org.xinsheng.wiring;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** What a test registered for a type, whenever it did. */
record Implementations<T>(Supplier<List<T>> source) implements Instance<T> {

  private List<T> beans() {
    return source.get();
  }

  @Override
  public Iterator<T> iterator() {
    return beans().iterator();
  }

  @Override
  public T get() {
    if (beans().size() != 1) {
      throw new IllegalStateException("one bean is needed, there are " + beans().size());
    }
    return beans().get(0);
  }

  @Override
  public boolean isUnsatisfied() {
    return beans().isEmpty();
  }

  @Override
  public boolean isAmbiguous() {
    return beans().size() > 1;
  }

  @Override
  public Instance<T> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
    return new Implementations<>(
        () -> beans().stream().filter(subtype::isInstance).map(subtype::cast).toList());
  }

  @Override
  public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new IllegalStateException("select by class");
  }

  @Override
  public void destroy(T instance) {
    throw new IllegalStateException("the wiring keeps its beans");
  }

  @Override
  public Handle<T> getHandle() {
    throw new IllegalStateException("ask for the bean itself");
  }

  @Override
  public Iterable<? extends Handle<T>> handles() {
    throw new IllegalStateException("ask for the beans themselves");
  }
}
