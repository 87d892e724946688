package org.xinsheng.shared;

/** Unknown, or out of the caller's data scope, which is the same to them (404, ORG-2). */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(null, Message.of("refusal.notFound", what));
  }
}
