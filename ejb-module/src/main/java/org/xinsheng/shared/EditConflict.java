package org.xinsheng.shared;

/** Somebody else changed the record since the caller read it (409, X-2). */
public final class EditConflict extends Refusal {

  private static final long serialVersionUID = 1L;

  public EditConflict(String what) {
    super("X-2", Message.of("refusal.editConflict", what));
  }
}
