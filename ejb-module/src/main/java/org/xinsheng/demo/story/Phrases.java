package org.xinsheng.demo.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

/** What people say again and again, by occasion. */
final class Phrases {

  private static final Map<String, List<String>> ALL =
      DemoTable.read("phrases").stream()
          .collect(
              groupingBy(
                  line -> line.getField("occasion"),
                  mapping(line -> line.getField("text"), toList())));

  private Phrases() {}

  static String one(String occasion, Dice dice) {
    return dice.one(ALL.get(occasion));
  }

  /** One text in parts. */
  static List<String> parts(String occasion, Dice dice) {
    return List.of(one(occasion, dice).split("\\|"));
  }
}
