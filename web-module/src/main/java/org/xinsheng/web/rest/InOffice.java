package org.xinsheng.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.xinsheng.shared.OfficeTime;

/**
 * A record shown with the instants of its own office (DL-15); without it instants show in {@link
 * OfficeTime#STANDARD}.
 */
public record InOffice<T>(T shown, OfficeTime time) {

  static final class Writing extends StdSerializer<InOffice<?>> {

    private static final long serialVersionUID = 1L;

    Writing() {
      super(InOffice.class, false);
    }

    @Override
    public void serialize(InOffice<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      Object outer = provider.getAttribute(OfficeTime.class);
      provider.setAttribute(OfficeTime.class, value.time());
      provider.defaultSerializeValue(value.shown(), json);
      provider.setAttribute(OfficeTime.class, outer);
    }
  }

  /** ISO 8601 with the office's offset. */
  static final class InstantWriting extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantWriting() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      Object office = provider.getAttribute(OfficeTime.class);
      OfficeTime time = office == null ? OfficeTime.STANDARD : (OfficeTime) office;
      json.writeString(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
              value.truncatedTo(ChronoUnit.MILLIS).atZone(time.zone())));
    }
  }
}
