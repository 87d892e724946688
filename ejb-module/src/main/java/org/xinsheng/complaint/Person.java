package org.xinsheng.complaint;

import java.io.Serializable;
import org.xinsheng.organisation.StaffRow;

/** A colleague as others see them. */
public record Person(String username, String name) implements Serializable {

  public static Person of(StaffRow row) {
    return row == null ? null : new Person(row.username(), row.name());
  }
}
