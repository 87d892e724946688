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
    this(field, Message.of("refusal.notFound", what));
  }

  private NotFound(String field, Message why) {
    super(null, why);
    this.field = field;
  }

  /** No number, or not with this code: whoever has no account is not told which. */
  public static NotFound byCode(String number) {
    return new NotFound(null, Message.of("refusal.notFoundByCode", number));
  }

  public Optional<FieldError> field() {
    return Optional.ofNullable(field).map(it -> new FieldError(it, explanation()));
  }
}
