package org.xinsheng.complaint.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A small set of enum values in one column, separated by commas. */
final class Codes {

  private Codes() {}

  static String join(Collection<? extends Enum<?>> values) {
    return values.stream().distinct().map(Enum::name).collect(Collectors.joining(","));
  }

  static <E extends Enum<E>> Set<E> split(Class<E> type, String codes) {
    Set<E> values = EnumSet.noneOf(type);
    if (!codes.isEmpty()) {
      Arrays.stream(codes.split(",")).forEach(code -> values.add(Enum.valueOf(type, code)));
    }
    return values;
  }
}
