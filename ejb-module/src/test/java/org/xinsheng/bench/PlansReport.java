package org.xinsheng.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that keeps what was measured. */
final class PlansReport {

  private PlansReport() {}

  static String head(long rows, String server) {
    return """
    # What the database does

    Every use case below ran on PostgreSQL through the product's own desks and queries; each
    statement was explained (`analyze, buffers`) with its own parameters just before it ran.

    ```
    mvn -P plans -pl ejb-module test
    ```

    writes this page anew and fails when a plan reads all of a table that grows, or touches more
    pages than its bound. `-Dplans.rows=50000` tries it with fewer rows, `-Dplans.only=list` with
    the use cases whose name holds it.

    | | |
    |---|---|
    | complaints | %,d in two offices, twenty zones, 40,000 units; once three years, most of it archived; once three months, everything open |
    | server | %s as it comes (128 MB shared buffers), beside the product, no fsync |
    | machine | %d cores, busy with other work during the run |

    A *page* is 8 KB touched, in the cache or not; a statement may touch %,d, with several
    filters or a name that many have %,d, of a time span in another order than by receipt %,d, for
    the ledger of a year %,d. *ms* is what the server measured, all selects of the use case
    together; words must be found within %.0f, asked for the second time. *again* is the whole use
    case without explaining, wall clock, repeated 15 times, the last of them (once for what
    supervision does). Of each list the reader is shown for whom it was dearest: gm (company),
    branchgm, cs1 (70 %% of all), cs3 (30 %%), steward1 (a zone). The words are in all cases (电话),
    in one of ten (电梯), a hundred (漏水), a thousand (狗吠), a hundred thousand (白蚁), in none
    (无此), in one office only (占道, 楼道), in all zones but the stewards' (路灯). Of each use case
    the dearest statement is shown: sorts and scans with their rows, last step first.
    """
        .formatted(
            rows,
            server,
            Runtime.getRuntime().availableProcessors(),
            UseCase.PAGE,
            UseCase.COMBINED,
            UseCase.RANGE,
            UseCase.YEAR,
            UseCase.WORDS);
  }

  static String name(Measured one) {
    UseCase it = one.useCase();
    return (it.group() + ", " + it.name() + " [" + it.reader() + "]").replace(",  [", " [");
  }

  /** One line for each list, order and filter: the reader for whom it is dearest. */
  static String part(boolean open, List<Measured> measured) {
    Map<String, Measured> worst = new LinkedHashMap<>();
    for (Measured one : measured) {
      worst.merge(
          one.useCase().group() + one.useCase().name(),
          one,
          (left, right) -> left.buffers() >= right.buffers() ? left : right);
    }
    StringBuilder text = new StringBuilder("\n## ");
    text.append(open ? "Everything open" : "Three years, most of it archived");
    text.append(", ").append(LocalDate.now()).append("\n\n");
    text.append("| use case | statements | pages | ms | again | dearest statement | verdict |\n");
    text.append("|---|--:|--:|--:|--:|---|---|\n");
    worst.values().forEach(one -> text.append(line(one)));
    return text.toString();
  }

  private static String line(Measured one) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.1f | %.1f | %s | %s |%n",
        name(one),
        one.seen().size(),
        one.buffers(),
        one.millis(),
        one.usual(),
        one.dearest().map(it -> it.plan().text()).orElse(""),
        one.faults().isEmpty() ? "good" : String.join("; ", one.faults()));
  }
}
