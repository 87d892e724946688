package org.xinsheng.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks at every field before it complains, so that a person mends all of them at once. */
public final class Checks {

  public static final int NAME = 100;
  public static final int TEXT = 4_000;
  public static final int CONTENT = 10_000;

  private final List<FieldError> errors = new ArrayList<>();

  public Checks required(String field, Object value) {
    boolean missing =
        value == null
            || value instanceof String text && text.isBlank()
            || value instanceof Collection<?> many && many.isEmpty();
    return missing ? wrong(field, Message.of("refusal.required")) : this;
  }

  public Checks requiredText(String field, String value, int most) {
    return required(field, value).text(field, value, most);
  }

  /**
   * @param most in Unicode characters, inclusive
   */
  public Checks text(String field, String value, int most) {
    if (value == null) {
      return this;
    }
    if (value.codePointCount(0, value.length()) > most) {
      return wrong(field, Message.of("refusal.tooLong", most));
    }
    return value.codePoints().anyMatch(Checks::isUnprintable)
        ? wrong(field, Message.of("refusal.unprintable"))
        : this;
  }

  /** Both bounds inclusive. */
  public Checks range(String field, Integer value, int least, int most) {
    boolean outside = value != null && (value < least || value > most);
    return outside ? wrong(field, Message.of("refusal.outOfRange", least, most)) : this;
  }

  public Checks wrong(String field, Message message) {
    errors.add(new FieldError(field, message));
    return this;
  }

  /**
   * @throws InvalidInput naming every field that failed
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static boolean isUnprintable(int character) {
    return Character.getType(character) == Character.SURROGATE
        || Character.isISOControl(character)
            && character != '\n'
            && character != '\r'
            && character != '\t';
  }
}
