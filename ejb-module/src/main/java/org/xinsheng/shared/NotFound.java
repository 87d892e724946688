package org.xinsheng.shared;

import java.util.Optional;

/** Unknown, or out of the caller's data scope, which is the same to them (404, ORG-2). */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String field;

  public NotFound(String what) {
    this(null, what);
  }

  /**
   * @param field the input field that named the thing, null where the address did
   */
  public NotFound(String field, String what) {
    super(null, Message.of("refusal.notFound", what));
    this.field = field;
  }

  public Optional<FieldError> field() {
    return Optional.ofNullable(field).map(it -> new FieldError(it, explanation()));
  }
}
