package org.xinsheng.intake;

import java.io.Serializable;
import org.xinsheng.organisation.StaffRow;

/** A colleague as others see them. */
public record Colleague(String username, String name) implements Serializable {

  /** Null for nobody. */
  public static Colleague of(StaffRow row) {
    return row == null ? null : new Colleague(row.username(), row.name());
  }
}
