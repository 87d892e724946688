package org.xinsheng.customer.domain;

/** The columns of imports; labels are their headings. */
public enum ImportColumn {
  NUMBER("entry"),
  NAME("name"),
  PHONES("phones"),
  UNITS("units"),
  BIRTHDAY("birthday"),
  PREFERRED_TIME("preferred"),
  DO_NOT_CALL("no_calls"),
  UNIT("unit"),
  ZONE("zone");

  private final String stored;

  ImportColumn(String stored) {
    this.stored = stored;
  }

  /** Where what was typed is kept. */
  public String stored() {
    return stored;
  }
}
