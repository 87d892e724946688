package org.xinsheng.shared;

/** The caller's role may not do this (403). */
public final class NotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotAllowed(String rule, Message explanation) {
    super(rule, explanation);
  }
}
