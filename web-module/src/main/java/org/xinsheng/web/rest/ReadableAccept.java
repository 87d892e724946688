package org.xinsheng.web.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Accepted media types that are none: the server would answer with a page of its own. */
@Provider
@PreMatching
public class ReadableAccept implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    try {
      request.getAcceptableMediaTypes();
    } catch (RuntimeException unreadable) {
      throw new NotAcceptableException(unreadable);
    }
  }
}
