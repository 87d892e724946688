package org.xinsheng.shared;

/** An idempotency key came again with another request (422). */
public final class KeyReused extends Refusal {

  private static final long serialVersionUID = 1L;

  public KeyReused(String key) {
    super(null, Message.of("refusal.keyReused", key));
  }
}
