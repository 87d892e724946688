package org.xinsheng.shared;

import java.io.Serializable;
import java.util.List;

/**
 * A text by its key in the message bundles, with what stands in its gaps.
 *
 * @param key e.g. {@code refusal.tooLong}
 * @param args numbers, strings, enums (shown by their label), instants (shown in office time)
 */
public record Message(String key, List<Serializable> args) implements Serializable {

  public Message {
    args = List.copyOf(args);
  }

  public static Message of(String key, Serializable... args) {
    return new Message(key, List.of(args));
  }

  @Override
  public String toString() {
    return args.isEmpty() ? key : key + args;
  }
}
