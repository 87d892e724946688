package org.xinsheng.shared.platform;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether this node's migrations are done: health checks are asked before, when every query of
 * theirs would fail and even the bean that migrates refuses to answer.
 */
@ApplicationScoped
public class Tables {

  private volatile boolean there;

  void made() {
    there = true;
  }

  public boolean areThere() {
    return there;
  }
}
