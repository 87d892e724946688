package org.xinsheng.web.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Attendees as people write them: one by one, or several in a line. */
public final class AttendeeNames {

  private AttendeeNames() {}

  /** Null stays null, so that the desk can say that nobody was named. */
  public static List<String> in(List<String> written) {
    return written == null
        ? null
        : written.stream().flatMap(AttendeeNames::split).distinct().toList();
  }

  public static List<String> in(String written) {
    return written == null ? List.of() : split(written).distinct().toList();
  }

  private static Stream<String> split(String written) {
    return written == null
        ? Stream.of("")
        : Arrays.stream(written.split("[,;、，；\\r\\n]+"))
            .map(String::strip)
            .filter(it -> !it.isEmpty());
  }
}
