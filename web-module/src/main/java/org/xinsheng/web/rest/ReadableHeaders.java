package org.xinsheng.web.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Supplier;

/** Media types that are none are answered by us; the server would answer with a page of its own. */
@Provider
@PreMatching
public class ReadableHeaders implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isReadable(request::getMediaType)) {
      throw new NotSupportedException();
    }
    if (!isReadable(request::getAcceptableMediaTypes)) {
      throw new NotAcceptableException();
    }
  }

  private static boolean isReadable(Supplier<?> header) {
    try {
      header.get();
      return true;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }
}
