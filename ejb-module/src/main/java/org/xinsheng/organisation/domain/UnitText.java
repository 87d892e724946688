package org.xinsheng.organisation.domain;

import java.text.Normalizer;
import java.util.Optional;

/** How a unit is written: {@code 3-1-1202} = building, entrance, room. */
public record UnitText(String value) {

  public UnitText {
    value = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
    value = value.replaceAll("[\\p{Pd}\\u2212]", "-");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a unit needs its building, entrance and room");
    }
  }

  /** Empty where nothing is written, be it only spaces of some kind. */
  public static Optional<UnitText> read(String text) {
    boolean nothing = text == null || text.replaceAll("[\\s\\p{Z}]", "").isEmpty();
    return nothing ? Optional.empty() : Optional.of(new UnitText(text));
  }

  public String building() {
    int dash = value.indexOf('-');
    return dash < 0 ? value : value.substring(0, dash);
  }
}
