package org.xinsheng.reports;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a printed form says, in the order of the paper. The same form gives the same bytes.
 *
 * @param language of the printer's own words: English, else Chinese
 * @param office the name that stands above the title
 * @param number of the record; null for a form that has none
 */
public record PaperForm(
    Locale language,
    Sheet sheet,
    String office,
    String title,
    String number,
    Printed printed,
    List<Block> blocks) {

  public PaperForm {
    Objects.requireNonNull(language);
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(office);
    Objects.requireNonNull(title);
    Objects.requireNonNull(printed);
    blocks = List.copyOf(blocks);
  }

  /** A4, upright or lying. */
  public enum Sheet {
    PORTRAIT,
    LANDSCAPE;

    /** As style sheets call it. */
    public String css() {
      return this == PORTRAIT ? "portrait" : "landscape";
    }
  }

  /**
   * @param at in the time of the office
   */
  public record Printed(String by, ZonedDateTime at) {

    public Printed {
      Objects.requireNonNull(by);
      Objects.requireNonNull(at);
    }
  }
}
