package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a pressed button in a list is about, in lists in which something new comes every minute: the
 * button says it itself, {@code <f:param name="key" value="…"/>}, wherever the row stands by now.
 */
@Named
@RequestScoped
public class Pressed {

  static final String KEY = "key";

  @Inject private HttpServletRequest request;

  /** Empty where there is none. */
  public String getKey() {
    String key = request.getParameter(KEY);
    return key == null ? "" : key;
  }

  /** No record's where the key is no id. */
  public Long getId() {
    return getKey().matches("\\d{1,18}") ? Long.valueOf(getKey()) : Long.valueOf(-1);
  }
}
