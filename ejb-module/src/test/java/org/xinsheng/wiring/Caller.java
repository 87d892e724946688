package org.xinsheng.wiring;

import java.security.Principal;
import java.util.Set;

/** Who is signed in, as the container would tell a bean. */
record Caller(String name, Set<String> groups) implements Principal {

  static final Caller NOBODY = new Caller("ANONYMOUS", Set.of());

  @Override
  public String getName() {
    return name;
  }
}
