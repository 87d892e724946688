package org.xinsheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests of which only the asked-for parts exist. */
final class Requests {

  private Requests() {}

  static HttpServletRequest of(String method, String path, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getServletPath" -> path;
                  case "getPathInfo" -> null;
                  case "getRemoteAddr" -> "192.0.2.7";
                  case "getHeader" -> headers.get(arguments[0]);
                  default -> throw new UnsupportedOperationException(asked.toString());
                });
  }
}
