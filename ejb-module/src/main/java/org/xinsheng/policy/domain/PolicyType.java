package org.xinsheng.policy.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;

/** How a value of the policy is written, and which values make sense. */
public enum PolicyType {
  /** ISO 8601, more than nothing and at most 366 days. */
  DURATION {
    @Override
    Object parse(String text) {
      Duration value = Duration.parse(text);
      return require(!value.isNegative() && !value.isZero() && value.toDays() <= 366, value);
    }
  },
  /** A whole number from 1 to 1000. */
  COUNT {
    @Override
    Object parse(String text) {
      int value = Integer.parseInt(text);
      return require(value >= 1 && value <= 1000, value);
    }
  },
  /** A whole number from 1 to 99. */
  PERCENT {
    @Override
    Object parse(String text) {
      int value = Integer.parseInt(text);
      return require(value >= 1 && value <= 99, value);
    }
  },
  /** Yuan with two decimals, more than nothing. */
  MONEY {
    @Override
    Object parse(String text) {
      Money value = new Money(new BigDecimal(text));
      return require(value.isMoreThan(Money.ZERO), value);
    }
  },
  /** A post on the way up (ORG-7). */
  RUNG {
    @Override
    Object parse(String text) {
      Role value = Role.valueOf(text);
      return require(Role.RUNGS.contains(value), value);
    }
  },
  /** A post on the way up, or nothing. */
  RUNG_OR_NONE {
    @Override
    Object parse(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of((Role) RUNG.parse(text));
    }
  },
  /** Posts separated by commas, at least one, none twice. */
  LADDER {
    @Override
    Object parse(String text) {
      List<Role> value = Arrays.stream(text.split(",", -1)).map(Role::valueOf).toList();
      return require(value.stream().distinct().count() == value.size(), value);
    }
  },
  /** Hours of every day such as {@code 22:00-07:00}, or nothing. */
  HOURS_OR_NONE {
    @Override
    Object parse(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(DailySpan.parse(text));
    }
  };

  abstract Object parse(String text);

  private static Object require(boolean sensible, Object value) {
    if (!sensible) {
      throw new IllegalArgumentException(value + " is out of bounds");
    }
    return value;
  }

  /** Why this text is no such value; empty where it is one. */
  public Optional<Message> whyNot(String text) {
    try {
      parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.of(Message.of("refusal.policyValue", this));
    }
  }
}
