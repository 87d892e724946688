package org.xinsheng.customer.domain;

import java.util.List;

/** What a file brings into an office. */
public enum ImportKind {
  CUSTOMERS(
      "ORG-3",
      "CUSTOMERS_IMPORTED",
      ImportColumn.NAME,
      ImportColumn.NUMBER,
      ImportColumn.NAME,
      ImportColumn.PHONES,
      ImportColumn.UNITS,
      ImportColumn.BIRTHDAY,
      ImportColumn.PREFERRED_TIME,
      ImportColumn.DO_NOT_CALL),
  UNITS("ORG-1", "UNITS_IMPORTED", ImportColumn.UNIT, ImportColumn.UNIT, ImportColumn.ZONE);

  private final String rule;
  private final String act;
  private final ImportColumn key;
  private final List<ImportColumn> columns;

  ImportKind(String rule, String act, ImportColumn key, ImportColumn... columns) {
    this.rule = rule;
    this.act = act;
    this.key = key;
    this.columns = List.of(columns);
  }

  public String rule() {
    return rule;
  }

  /** What the office's trail calls it. */
  public String act() {
    return act;
  }

  /** Without it a sheet is none of this kind. */
  public ImportColumn key() {
    return key;
  }

  /** In the order of the template. */
  public List<ImportColumn> columns() {
    return columns;
  }
}
