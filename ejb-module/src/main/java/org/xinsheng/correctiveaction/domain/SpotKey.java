package org.xinsheng.correctiveaction.domain;

import java.io.Serializable;

/**
 * Names one category in one building or department of an office.
 *
 * @param code the building as units write it, or the department's code
 */
public record SpotKey(Long officeId, String category, RecurrencePlace place, String code)
    implements Serializable {

  /** As the database keeps it. */
  public String text() {
    return officeId + "/" + category + "/" + place + "/" + code;
  }
}
