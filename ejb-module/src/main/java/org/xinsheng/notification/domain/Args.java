package org.xinsheng.notification.domain;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xinsheng.shared.Message;

/**
 * What stands in the gaps of a notice's text, kept so that it reads in the language of whoever
 * looks: {@code ["t:TS-…","e:DeadlineKind.REPLY","i:2026-11-23T01:15:00Z"]}.
 */
final class Args {

  private static final String TEXT = "t:";
  private static final String ENUM = "e:";
  private static final String INSTANT = "i:";

  // Kept, because asking Json itself searches the class path for a provider each time.
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private Args() {}

  static String of(List<Serializable> values) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    values.forEach(value -> array.add(text(value)));
    return array.build().toString();
  }

  private static String text(Serializable value) {
    if (value instanceof Enum<?> constant) {
      return ENUM + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return value instanceof Instant ? INSTANT + value : TEXT + value;
  }

  /** The same with a mark in place of every text that is longer than a name or a number. */
  static String withoutSentences(String text, int longest, String mark) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      for (JsonString it : reader.readArray().getValuesAs(JsonString.class)) {
        boolean isSentence =
            it.getString().startsWith(TEXT) && it.getString().length() > TEXT.length() + longest;
        array.add(isSentence ? TEXT + mark : it.getString());
      }
    }
    return array.build().toString();
  }

  static Serializable[] parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(it -> value(it.getString()))
          .toArray(Serializable[]::new);
    }
  }

  private static Serializable value(String text) {
    String rest = text.substring(TEXT.length());
    if (text.startsWith(INSTANT)) {
      return Instant.parse(rest);
    }
    return text.startsWith(ENUM) ? Message.of(rest) : rest;
  }
}
