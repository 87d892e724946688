package org.xinsheng.wiring;

/** Lets an observer's or a bean's own failure through as it is. */
final class Sneaky {

  private Sneaky() {}

  static RuntimeException thrown(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(failure);
  }
}
