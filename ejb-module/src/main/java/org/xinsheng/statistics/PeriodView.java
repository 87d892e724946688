package org.xinsheng.statistics;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.PeriodState;

/**
 * The statistics of one period: of an office, or rolled up from several.
 *
 * @param place of whom
 * @param narrowing to which of its cases the totals are narrowed
 * @param process how far it has come; null where several offices are added up
 * @param total of all cases, the period before and the same a year before; null where those are not
 *     built
 * @param groups every other grouping
 * @param offices each office that was added up with its own total, with null while it is not built
 * @param suggestions received
 * @param countedAt when the totals were right, where they are counted behind the reader; else null
 */
public record PeriodView(
    StatisticsPlace place,
    CalendarPeriod period,
    Narrowing narrowing,
    OfficeTime time,
    Process process,
    Total total,
    Total previous,
    Total yearBefore,
    Map<Dimension, List<Total>> groups,
    Map<String, Total> offices,
    long suggestions,
    Instant countedAt)
    implements Serializable {

  /**
   * What happened to it.
   *
   * @param builtAt when it was counted last
   * @param builds how often
   * @param dueOn of a month's analysis, null for a week
   * @param meeting number of the weekly meeting, null while none was called
   * @param intact whether the fixed copy still is what was signed; null while it is not signed, or
   *     was not compared
   * @param papers the forms that were printed and signed
   * @param archivedAt since when all that the signature archives is archived, null before
   */
  public record Process(
      Long id,
      PeriodState state,
      Instant builtAt,
      int builds,
      Instant checkedAt,
      StaffRow checkedBy,
      LocalDate dueOn,
      String analysis,
      Instant analysedAt,
      StaffRow analysedBy,
      Instant signedAt,
      StaffRow signedBy,
      String sha256,
      Boolean intact,
      List<PaperRow> papers,
      Instant archivedAt,
      String meeting,
      long version)
      implements Serializable {

    public boolean isSigned() {
      return state == PeriodState.SIGNED;
    }

    /** Whether the signed copy was too large to be compared to its seal while somebody waits. */
    public boolean isLeftAlone() {
      return isSigned() && intact == null;
    }

    /** As it is once it is signed. */
    Process signed(StaffRow by, Instant at) {
      return new Process(
          id,
          PeriodState.SIGNED,
          builtAt,
          builds,
          checkedAt,
          checkedBy,
          dueOn,
          analysis,
          analysedAt,
          analysedBy,
          at,
          by,
          null,
          null,
          List.of(),
          null,
          meeting,
          version);
    }

    /** Somebody checked it, and it was counted anew since. */
    public boolean changedSinceCheck() {
      return checkedAt != null && builtAt.isAfter(checkedAt) && !isSigned();
    }
  }

  /** As it is once it is signed. */
  PeriodView signed(StaffRow by, Instant at) {
    return with(process.signed(by, at));
  }

  /** The same, with more known of how far it has come. */
  public PeriodView with(Process known) {
    return new PeriodView(
        place,
        period,
        narrowing,
        time,
        known,
        total,
        previous,
        yearBefore,
        groups,
        offices,
        suggestions,
        countedAt);
  }

  public Figure figure(Measure measure) {
    return Figure.of(measure, total);
  }

  public List<Total> by(Dimension dimension) {
    return groups.getOrDefault(dimension, List.of());
  }
}
