package org.xinsheng.shared.timer;

/** What an administrator needs of a failure: its deepest cause. */
public final class Failures {

  private Failures() {}

  public static String text(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
