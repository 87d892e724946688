package org.xinsheng.intake.domain;

/** The way a contact came in (INT-1). */
public enum Channel {
  HOTLINE,
  VISIT,
  LETTER,
  FAX,
  WEB,
  ON_SITE,
  SUPERIOR,
  /** The city's 12345 line, treated as a superior. */
  CITY_HOTLINE;

  /** Forwarded by a superior: their name and opinion are kept, the result goes back (INT-4). */
  public boolean isFromSuperior() {
    return this == SUPERIOR || this == CITY_HOTLINE;
  }

  /** The paper is kept (INT-5). */
  public boolean isPaper() {
    return this == LETTER || this == FAX;
  }
}
