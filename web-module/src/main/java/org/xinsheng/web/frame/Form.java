package org.xinsheng.web.frame;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;

/**
 * What a person typed, by the field paths that the desks know ({@code customer.phone}), until a
 * desk takes it; so a refused field is found again and nothing is lost.
 */
public class Form extends HashMap<String, Object> {

  private static final long serialVersionUID = 1L;

  /** Null where nothing but blanks was typed. */
  public String text(String field) {
    String text = (String) get(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A choice among records; -1, which none has, where nothing was chosen. */
  public Long id(String field) {
    String text = text(field);
    return text == null || !text.matches("\\d{1,18}") ? Long.valueOf(-1) : Long.valueOf(text);
  }

  public boolean flag(String field) {
    return Boolean.TRUE.equals(get(field));
  }

  /** Null where neither was chosen. */
  public Boolean yesNo(String field) {
    String chosen = text(field);
    return chosen == null ? null : Boolean.valueOf(chosen);
  }

  public <E extends Enum<E>> E choice(String field, Class<E> type) {
    Object chosen = get(field);
    return chosen == null ? null : Enum.valueOf(type, chosen.toString());
  }

  public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
    return many(get(field)).stream()
        .map(it -> Enum.valueOf(type, it.toString()))
        .collect(Collectors.toSet());
  }

  /** Several codes; empty where none was chosen. */
  public Set<String> texts(String field) {
    return many(get(field)).stream().map(Object::toString).collect(Collectors.toSet());
  }

  /**
   * @throws InvalidInput when it is no whole number
   */
  public Integer number(String field) {
    String text = text(field);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new InvalidInput(field, Message.of("page.wantNumber"));
    }
  }

  /**
   * @throws InvalidInput when it is no amount with at most two decimals
   */
  public Money money(String field) {
    String text = text(field);
    try {
      return text == null ? null : new Money(new BigDecimal(text.replace(",", "")));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(field, Message.of("page.wantMoney"));
    }
  }

  /**
   * An instant from what a browser's date and time input sends, in office time.
   *
   * @throws InvalidInput when it is no date with time
   */
  public Instant instant(String field, OfficeTime time) {
    String text = text(field);
    try {
      return text == null ? null : LocalDateTime.parse(text).atZone(time.zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, Message.of("page.wantTime"));
    }
  }

  private static Collection<?> many(Object chosen) {
    if (chosen == null) {
      return Set.of();
    }
    return chosen instanceof Collection<?> several ? several : Arrays.asList((Object[]) chosen);
  }
}
