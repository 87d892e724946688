package org.xinsheng.shared;

/** The caller's {@code If-Match} names an older version than the record's (412, X-2). */
public final class StaleVersion extends Refusal {

  private static final long serialVersionUID = 1L;

  public StaleVersion(String what) {
    super("X-2", Message.of("refusal.editConflict", what));
  }
}
