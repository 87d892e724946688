package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;

/** JSON as the interface reads and writes it: nothing is guessed, nothing is quietly changed. */
final class Json {

  static final JsonMapper MAPPER = mapper();

  private Json() {}

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(BodyLimit.MOST)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    return strict(JsonMapper.builder(factory)).addModule(values()).build();
  }

  private static JsonMapper.Builder strict(JsonMapper.Builder builder) {
    return builder
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(
            coercions -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                coercions.setCoercion(shape, CoercionAction.Fail);
              }
            });
  }

  private static SimpleModule values() {
    SimpleModule values = new SimpleModule("xinsheng");
    text(values, String.class, Reading::text, "api.wantText");
    text(values, Instant.class, Reading::instant, "api.wantInstant");
    text(values, LocalDate.class, Reading::date, "api.wantDate");
    text(values, Money.class, Reading::money, "api.wantMoney");
    text(values, RequestedTime.class, Reading::requestedTime, "api.wantTime");
    text(values, Duration.class, Reading::duration, "api.wantDuration");
    Shapes.addTo(values);
    return values
        .addSerializer(Money.class, ToStringSerializer.instance)
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addSerializer(Duration.class, ToStringSerializer.instance)
        .addSerializer(Instant.class, new InOffice.InstantWriting())
        .addSerializer(new InOffice.Writing());
  }

  private static <T> void text(
      SimpleModule values, Class<T> type, Function<String, T> reading, String expected) {
    values.addDeserializer(type, new StrictText<>(type, reading, Message.of(expected)));
  }
}
