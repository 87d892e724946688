package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/** Bodies in and out. What is no JSON of the wanted shape is {@link InvalidInput}, never more. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JsonBody
    implements MessageBodyReader<Object>, MessageBodyWriter<Object>, ReaderInterceptor {

  /** The name of the whole body where a field is wanted. */
  static final String WHOLE = "body";

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return isOurs(type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return isOurs(type);
  }

  private static boolean isOurs(Class<?> type) {
    return type != String.class
        && type != byte[].class
        && !InputStream.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] body = in.readAllBytes();
    return body.length == 0 ? null : value(generic, body);
  }

  /** A body that a resource reads by itself, since it may be left out. */
  static <T> T read(Class<T> type, byte[] body) {
    try {
      T value = type.cast(value(type, body));
      if (value == null) {
        throw new InvalidInput(WHOLE, Message.of("api.bodyRequired"));
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(Type type, byte[] body) throws IOException {
    try {
      return Json.MAPPER.readerFor(Json.MAPPER.constructType(type)).readValue(body);
    } catch (JacksonException e) {
      throw Unreadable.because(e);
    } catch (java.io.CharConversionException e) {
      throw new InvalidInput(WHOLE, Message.of("api.encoding"));
    }
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw new InvalidInput(WHOLE, Message.of("api.bodyRequired"));
    }
    return body;
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Json.MAPPER.writeValueAsBytes(value));
  }
}
