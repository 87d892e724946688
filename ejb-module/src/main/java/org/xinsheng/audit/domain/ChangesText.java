package org.xinsheng.audit.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.xinsheng.shared.Change;

/**
 * Changes as the JSON text that is stored and hashed: {@code [["status","REGISTERED","RESOLVED"]]}.
 */
final class ChangesText {

  // Kept, because asking Json itself searches the class path for a provider each time.
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private ChangesText() {}

  static String of(List<Change> changes) {
    JsonArrayBuilder all = BUILDERS.createArrayBuilder();
    for (Change change : changes) {
      JsonArrayBuilder one = BUILDERS.createArrayBuilder();
      add(one, change.what());
      add(one, change.from());
      add(one, change.to());
      all.add(one);
    }
    return all.build().toString();
  }

  static List<Change> parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
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
