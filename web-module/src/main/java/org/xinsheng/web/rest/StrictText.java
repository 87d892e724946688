package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.xinsheng.shared.Message;

/**
 * A value that is written as a JSON string and nothing else: no number, boolean or object passes
 * for it.
 */
final class StrictText<T> extends StdDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> reading;
  private final Message expected;

  /**
   * @param reading throws IllegalArgumentException or DateTimeException for a text it cannot read
   * @param expected what the caller is told then
   */
  StrictText(Class<T> type, Function<String, T> reading, Message expected) {
    super(type);
    this.reading = reading;
    this.expected = expected;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new WrongField(parser, expected);
    }
    try {
      return reading.apply(parser.getText());
    } catch (UnreadableText e) {
      throw new WrongField(parser, e.expected());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new WrongField(parser, expected);
    }
  }
}
