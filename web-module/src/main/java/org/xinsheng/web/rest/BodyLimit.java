package org.xinsheng.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bodies are read whole, up to a bound (413 above it); uploads have bounds of their own. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  /** Bytes, inclusive. */
  static final int MOST = 1_048_576;

  /** So much of a body that is too large is read away, so that its sender hears the answer. */
  private static final int READ_AWAY = 32 * MOST;

  @Inject private ThisRequest asked;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    MediaType media = request.getMediaType();
    if (media != null && media.getType().equals("multipart")) {
      asked.read(request, null);
      return;
    }
    InputStream in = request.getEntityStream();
    byte[] body = in.readNBytes(MOST + 1);
    if (body.length > MOST) {
      in.skip(READ_AWAY);
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    asked.read(request, body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }
}
