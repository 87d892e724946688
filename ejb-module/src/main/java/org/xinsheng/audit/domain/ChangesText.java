package org.xinsheng.audit.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.xinsheng.shared.Change;

/**
 * Changes as the JSON text that is stored and hashed: {@code [["status","REGISTERED","RESOLVED"]]}.
 */
final class ChangesText {

  private ChangesText() {}

  static String of(List<Change> changes) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Change change : changes) {
      JsonArrayBuilder one = Json.createArrayBuilder();
      add(one, change.what());
      add(one, change.from());
      add(one, change.to());
      all.add(one);
    }
    return all.build().toString();
  }

  static List<Change> parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonArray.class).stream()
          .map(one -> new Change(text(one.get(0)), text(one.get(1)), text(one.get(2))))
          .toList();
    }
  }

  private static void add(JsonArrayBuilder array, String value) {
    if (value == null) {
      array.addNull();
    } else {
      array.add(value);
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : null;
  }
}
