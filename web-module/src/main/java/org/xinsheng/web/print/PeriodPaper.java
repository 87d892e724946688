package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.reports.Block.Note;
import org.xinsheng.reports.Block.Signature;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.PeriodView.Process;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.web.statistics.FigureWords;

/** The parts that the forms of a period have in common. */
@RequestScoped
class PeriodPaper {

  @Inject private FigureWords figures;
  @Inject private OfficeDirectory offices;
  @Inject private Desktop desktop;

  /** Whose time and name stand on a form that adds up several offices: the first's. */
  OfficeRow office(PeriodView view) {
    return view.place().isOffice()
        ? desktop.office(view.place().office())
        : desktop.office(view.offices().keySet().iterator().next());
  }

  /** The office, the branch or the company. */
  String title(PeriodView view, Words words) {
    if (view.place().isOffice()) {
      return desktop.name(office(view).names());
    }
    return offices.branches().stream()
        .filter(it -> it.code().equals(view.place().branch()))
        .findFirst()
        .map(it -> desktop.name(it.names()))
        .orElseGet(() -> words.of("statistics.company"));
  }

  /** Every measure, compared with the period before. */
  Table measures(PeriodView view, Words words) {
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Figure now = view.figure(measure);
      Figure before = view.previous() == null ? null : Figure.of(measure, view.previous());
      rows.add(
          List.of(
              words.show(measure),
              figures.value(now),
              now.base() == null ? "" : words.show(now.base()),
              before == null ? "" : figures.value(before),
              before == null ? "" : figures.difference(now, before)));
    }
    return new Table(
        List.of(
            words.text("print.measure", 6),
            words.figure("print.thisPeriod", 3),
            words.figure("print.base", 2),
            words.figure("print.periodBefore", 3),
            words.figure("print.difference", 3)),
        rows,
        null);
  }

  /** Whether it was checked before the signature, and how often it was counted (STAT-1, STAT-2). */
  static Note review(Process process, Words words) {
    if (process.checkedBy() != null) {
      return new Note(
          words.of(
              "print.wasChecked", process.checkedBy().name(), words.show(process.checkedAt())));
    }
    return new Note(
        process.analysedBy() == null
            ? words.of("print.notChecked")
            : words.of(
                "print.wasReported",
                process.analysedBy().name(),
                words.show(process.analysedAt())));
  }

  /** Who looked through it and who signed it, with lines for those who did not yet. */
  static Signatures signatures(Process process, Words words) {
    if (process == null) {
      return words.signatures("print.checkedBy", "print.reviewer");
    }
    Signature reviewer =
        words.signature("print.reviewer", name(process.signedBy()), process.signedAt());
    boolean isMonth = process.dueOn() != null;
    return new Signatures(
        List.of(
            isMonth
                ? words.signature(
                    "print.reporter", name(process.analysedBy()), process.analysedAt())
                : words.signature(
                    "print.checkedBy", name(process.checkedBy()), process.checkedAt()),
            reviewer));
  }

  private static String name(StaffRow person) {
    return person == null ? null : person.name();
  }
}
