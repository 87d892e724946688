package org.xinsheng.shared;

import java.math.BigDecimal;
import java.util.Objects;

/** Yuan with exactly two decimals, 0.00 to 99,999,999.99 inclusive (SEV-8). */
public record Money(BigDecimal amount) implements Comparable<Money> {

  public static final Money ZERO = Money.of("0.00");
  public static final Money MOST = Money.of("99999999.99");

  public Money {
    Objects.requireNonNull(amount);
    if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("money has two decimals: " + amount);
    }
    if (amount.signum() < 0 || (long) amount.precision() - amount.scale() > 8) {
      throw new IllegalArgumentException("money is 0.00 to 99999999.99: " + amount);
    }
    amount = amount.setScale(2);
  }

  /**
   * @throws IllegalArgumentException when the text is no such amount
   */
  public static Money of(String text) {
    return new Money(new BigDecimal(text));
  }

  public boolean isMoreThan(Money other) {
    return compareTo(other) > 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
