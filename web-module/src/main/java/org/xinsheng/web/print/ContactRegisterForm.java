package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinsheng.intake.IntakeQueries;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Note;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.intake.IntakeAsked;

/** F4 《顾客信息受理记录》: a line for every contact that the register shows, of one office. */
@RequestScoped
class ContactRegisterForm implements PrintedForm {

  /** More lines than that are for the workbook. */
  private static final int MOST = 5_000;

  @Inject private IntakeQueries register;
  @Inject private IntakeAsked asked;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Desktop desktop;
  @Inject private Address address;

  @Override
  public FormCode code() {
    return FormCode.CONTACT_REGISTER;
  }

  @Override
  public Draft draft(String number) {
    OfficeRow office = office();
    Words words = desktop.words(office);
    List<List<String>> rows = rows(office, words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Note(words.of("print.span", span(words), rows.size())));
    blocks.add(new Table(columns(words), rows, null));
    if (rows.size() == MOST) {
      blocks.add(new Note(words.of("list.cut", MOST)));
    }
    blocks.add(words.signatures("print.recorder", "print.reviewer"));
    return desktop.draft(
        code(),
        Sheet.LANDSCAPE,
        office,
        new SubjectRef(SubjectType.OFFICE, office.id(), office.code()),
        null,
        blocks);
  }

  /** The office that is asked for, else the reader's own, else the first in reach. */
  private OfficeRow office() {
    List<OfficeRow> reachable = offices.reachableBy(current.get());
    String wanted = address.text("office");
    Long own = current.get().officeId();
    return reachable.stream()
        .filter(
            it -> wanted == null ? own == null || own.equals(it.id()) : wanted.equals(it.code()))
        .findFirst()
        .orElseThrow(() -> new NotFound("office"));
  }

  private String span(Words words) {
    Optional<LocalDate> from = address.day("from");
    Optional<LocalDate> to = address.day("to");
    return from.isEmpty() && to.isEmpty()
        ? words.of("print.allTime")
        : words.show(from.orElse(null)) + " – " + words.show(to.orElse(null));
  }

  private static List<Block.Column> columns(Words words) {
    return List.of(
        words.text("field.receivedAt", 8),
        words.text("field.number", 9),
        words.text("field.kind", 5),
        words.text("field.channel", 5),
        words.text("field.customer", 6),
        words.text("print.gist", 14),
        words.text("field.firstContact", 4),
        words.text("print.forwardedTo", 6),
        words.text("field.status", 6),
        words.text("print.outcome", 11));
  }

  private List<List<String>> rows(OfficeRow office, Words words) {
    List<List<String>> rows = new ArrayList<>();
    String after = null;
    do {
      Page<IntakeRow> page = register.page(asked.filter(office), after, Page.MOST);
      page.items().stream()
          .limit((long) MOST - rows.size())
          .forEach(it -> rows.add(cells(it, words)));
      after = page.next();
    } while (after != null && rows.size() < MOST);
    return rows;
  }

  private List<String> cells(IntakeRow row, Words words) {
    return Arrays.asList(
        words.show(row.receivedAt()),
        row.number(),
        words.show(row.kind()),
        words.show(row.channel()),
        String.join(
            " ", words.show(row.customerName()), words.show(row.unit()), words.show(row.phone())),
        row.gist(),
        JobPaper.name(row.firstContact()),
        desktop.unit(row.office(), row.department(), JobPaper.name(row.handler())),
        words.of(row.statusKey()),
        row.outcome());
  }
}
