package org.xinsheng.shared.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;

/** How a start that cannot work ends. */
final class StartFailure {

  /** Whether the whole process ends, as the runnable jar does; else only the deployment fails. */
  static final String HALT_KEY = "xinsheng.halt-on-failure";

  /** EX_CONFIG of sysexits.h: something is configured wrongly; starting again will not help. */
  static final int EXIT_CODE = 78;

  private final boolean halt;

  StartFailure(Config config) {
    halt = config.getOptionalValue(HALT_KEY, Boolean.class).orElse(false);
  }

  /**
   * Says the line and ends the process, or answers the exception to throw. The process is halted:
   * its shutdown hooks would wait for the deployment that waits for them.
   */
  RuntimeException because(DatabaseUnusable failure) {
    String line = "Xinsheng cannot start: " + failure.getMessage();
    if (halt) {
      PrintStream err =
          new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
      err.println(line);
      err.flush();
      Runtime.getRuntime().halt(EXIT_CODE);
    }
    return new DatabaseUnusable(line, failure);
  }
}
