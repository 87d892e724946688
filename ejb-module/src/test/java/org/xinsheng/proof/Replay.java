package org.xinsheng.proof;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case as its audit trail alone tells it. */
final class Replay {

  private static final Pattern CLOCK = Pattern.compile("deadline\\.(\\w+\\.\\d+\\.\\d+)\\.(\\w+)");

  /** Of the case itself; what else stands in the trail tells of the act alone. */
  private static final Set<String> OF_THE_CASE =
      Set.of(
          "status",
          "severity",
          "validity",
          "criteria",
          "handler",
          "firstContact",
          "reportedTo",
          "loss",
          "linkedTo",
          "repliedAt",
          "superiorToldAt");

  private final Map<String, String> values = new HashMap<>();

  /** By kind, round and id. */
  private final Map<String, Map<String, String>> clocks = new TreeMap<>();

  private final List<String> contradictions = new ArrayList<>();

  Replay() {
    values.put("validity", "UNDETERMINED");
  }

  /**
   * @param changes as the trail stores them
   */
  void entry(String act, String changes) {
    try (JsonReader reader = Json.createReader(new StringReader(changes))) {
      for (JsonArray change : reader.readArray().getValuesAs(JsonArray.class)) {
        apply(act, text(change.get(0)), text(change.get(1)), text(change.get(2)));
      }
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : null;
  }

  private void apply(String act, String what, String from, String to) {
    Matcher clock = CLOCK.matcher(what);
    if (!clock.matches()) {
      if (OF_THE_CASE.contains(what)) {
        follow(act, what, values, what, from, to);
      }
      return;
    }
    String field = clock.group(2);
    if (!field.equals("escalatedTo")) {
      Map<String, String> target = clocks.computeIfAbsent(clock.group(1), it -> new HashMap<>());
      follow(act, what, target, field, from, to);
    }
  }

  private void follow(
      String act, String what, Map<String, String> of, String field, String from, String to) {
    if (!Objects.equals(of.get(field), from)) {
      contradictions.add(
          "%s changes %s from %s to %s, but it was %s"
              .formatted(act, what, from, to, of.get(field)));
    }
    of.put(field, to);
  }

  String value(String what) {
    return values.get(what);
  }

  /**
   * State, start, due and done.
   *
   * @param name kind, round and id
   */
  String clock(String name) {
    Map<String, String> it = clocks.getOrDefault(name, Map.of());
    return clock(it.get("state"), it.get("startsAt"), it.get("dueAt"), it.get("doneAt"));
  }

  static String clock(Object state, Object startsAt, Object dueAt, Object doneAt) {
    return "%s from %s to %s, done %s".formatted(state, startsAt, dueAt, doneAt);
  }

  List<String> contradictions() {
    return contradictions;
  }
}
