package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Refusal;

/** Says of a body that could not be read which field is wrong and what it should be. */
final class Unreadable {

  private static final Map<Class<?>, String> WANTED =
      Map.of(
          Boolean.class, "api.wantBoolean",
          boolean.class, "api.wantBoolean",
          Integer.class, "api.wantInteger",
          int.class, "api.wantInteger",
          Long.class, "api.wantInteger",
          long.class, "api.wantInteger");

  private Unreadable() {}

  static Refusal because(JacksonException e) {
    if (e.getCause() instanceof Refusal own) {
      return own;
    }
    if (e instanceof JsonMappingException mapping) {
      return new InvalidInput(List.of(new FieldError(path(mapping), wrong(mapping))));
    }
    return new InvalidInput(JsonBody.WHOLE, malformed(e.getLocation()));
  }

  private static Message malformed(JsonLocation at) {
    return at == null
        ? Message.of("api.malformed", 1, 1)
        : Message.of("api.malformed", at.getLineNr(), at.getColumnNr());
  }

  private static Message wrong(JsonMappingException e) {
    if (e instanceof WrongField own) {
      return own.expected();
    }
    if (e instanceof UnrecognizedPropertyException) {
      return Message.of("api.unknownField");
    }
    if (e instanceof MismatchedInputException mismatch) {
      return mismatched(mismatch);
    }
    return e.getPath().isEmpty() ? malformed(e.getLocation()) : Message.of("api.invalid");
  }

  private static Message mismatched(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == null) {
      return Message.of("api.invalid");
    }
    if (type.isEnum()) {
      return Reading.oneOf(type);
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Message.of("api.wantList");
    }
    return Message.of(WANTED.getOrDefault(type, "api.wantObject"));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? JsonBody.WHOLE : path.toString();
  }
}
