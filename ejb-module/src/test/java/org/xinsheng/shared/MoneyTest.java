package org.xinsheng.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;

@Rule("SEV-8")
class MoneyTest {

  private static final long MOST = 9_999_999_999L;

  private static Money cents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "0.00, 0.00",
    "-0.00, 0.00",
    "520, 520.00",
    "520.5, 520.50",
    "499.990, 499.99",
    "99999999.99, 99999999.99",
    "1E+2, 100.00",
    "0E-9, 0.00"
  })
  void hasTwoDecimals(String given, String shown) {
    assertEquals(shown, Money.of(given).toString());
    assertEquals(2, Money.of(given).amount().scale());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0.01",
        "0.001",
        "499.999",
        "100000000.00",
        "99999999.991",
        "1E+8",
        "1E+2147483647",
        "1E-2147483647",
        "0E+2147483647",
        "NaN",
        "",
        "12,50",
        "1 000"
      })
  void refusesEverythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> Money.of(text));
  }

  @Test
  void isNeverMadeOfBinaryFractions() {
    Stream<Class<?>[]> signatures =
        Stream.concat(
            Stream.of(Money.class.getDeclaredConstructors()).map(Constructor::getParameterTypes),
            Stream.of(Money.class.getDeclaredMethods())
                .flatMap(
                    it -> Stream.of(it.getParameterTypes(), new Class<?>[] {it.getReturnType()})));
    assertTrue(
        signatures
            .flatMap(Stream::of)
            .noneMatch(it -> it == double.class || it == float.class || it == Double.class));
    assertTrue(
        Stream.of(Money.class.getMethods()).map(Method::getName).noneMatch("doubleValue"::equals));
  }

  @Test
  void equalAmountsAreEqual() {
    assertEquals(Money.of("1"), Money.of("1.00"));
    assertEquals(Money.of("1.0").hashCode(), Money.of("1.00").hashCode());
  }

  @Property(tries = 300)
  void ordersByCents(
      @ForAll @LongRange(max = MOST) long one, @ForAll @LongRange(max = MOST) long other) {
    assertEquals(Long.signum(Long.compare(one, other)), cents(one).compareTo(cents(other)));
    assertEquals(one > other, cents(one).isMoreThan(cents(other)));
    assertEquals(one > 0, cents(one).isPositive());
    assertFalse(cents(one).isMoreThan(cents(one)));
  }

  @Property(tries = 300)
  void readsWhatItShowsAndStoresWhatItHolds(@ForAll @LongRange(max = MOST) long amount) {
    Money money = cents(amount);
    assertEquals(money, Money.of(money.toString()));
    MoneyConverter column = new MoneyConverter();
    assertEquals(money, column.convertToEntityAttribute(column.convertToDatabaseColumn(money)));
  }
}
