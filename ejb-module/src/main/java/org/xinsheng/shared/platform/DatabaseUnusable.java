package org.xinsheng.shared.platform;

/** The product cannot work with its database; the message is one line for whoever starts it. */
public class DatabaseUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseUnusable(String line, Throwable cause) {
    super(line, cause);
  }

  public DatabaseUnusable(String line) {
    super(line);
  }
}
