package org.xinsheng.shared;

import java.util.List;

/** Fields that are missing, too long, out of bounds or of the wrong kind (400). */
public final class InvalidInput extends Refusal {

  private static final long serialVersionUID = 1L;

  private final List<FieldError> fields;

  public InvalidInput(List<FieldError> fields) {
    super(null, Message.of("refusal.invalidInput", fields.size()));
    this.fields = List.copyOf(fields);
  }

  public InvalidInput(String field, Message message) {
    this(List.of(new FieldError(field, message)));
  }

  public List<FieldError> fields() {
    return fields;
  }

  @Override
  public String getMessage() {
    return super.getMessage() + " " + fields;
  }
}
