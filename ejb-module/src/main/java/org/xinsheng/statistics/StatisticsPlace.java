package org.xinsheng.statistics;

import java.io.Serializable;

/**
 * Whose statistics: an office's, a branch's, or with neither those of the company.
 *
 * @param office its code
 * @param branch its code
 */
public record StatisticsPlace(String office, String branch) implements Serializable {

  public static final StatisticsPlace COMPANY = new StatisticsPlace(null, null);

  public static StatisticsPlace office(String code) {
    return new StatisticsPlace(code, null);
  }

  public static StatisticsPlace branch(String code) {
    return new StatisticsPlace(null, code);
  }

  public boolean isOffice() {
    return office != null;
  }
}
