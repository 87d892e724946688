package org.xinsheng.shared;

import java.io.Serializable;

/**
 * One thing that an act changed; never personal data in clear.
 *
 * @param what e.g. {@code status}, {@code severity}, {@code deadline.REPLY.1.57.state}
 * @param from null where there was nothing
 */
public record Change(String what, String from, String to) implements Serializable {

  public static Change of(String what, Object from, Object to) {
    return new Change(what, text(from), text(to));
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
