package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.customer.BookDesk;
import org.xinsheng.customer.BookLine;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Heading;
import org.xinsheng.reports.Block.Note;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;

/** F7 《业主联系册》: who lives where, by zone and unit. */
@RequestScoped
class ContactBookForm implements PrintedForm {

  /** {@code full} shows phones in full, which leaves a trace; else they are masked. */
  static final String PHONES = "phones";

  private static final String FULL = "full";

  @Inject private BookDesk book;
  @Inject private OfficeDirectory offices;
  @Inject private Desktop desktop;
  @Inject private Address address;

  @Override
  public FormCode code() {
    return FormCode.CONTACT_BOOK;
  }

  @Override
  public Draft draft(String number) {
    OfficeRow office =
        address.text("office") == null
            ? offices.all().get(0)
            : desktop.office(address.text("office"));
    Words words = desktop.words(office);
    List<BookLine> lines = book.lines(office.id(), FULL.equals(address.text(PHONES)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Note(words.of("print.owners", lines.size())));
    byZone(lines)
        .forEach(
            (zone, its) -> {
              blocks.add(zone == null ? words.heading("print.noUnit") : zone(zone));
              blocks.add(table(its, words));
            });
    blocks.add(words.signatures("print.recorder", "print.reviewer"));
    return desktop.draft(
        code(),
        Sheet.PORTRAIT,
        office,
        new SubjectRef(SubjectType.OFFICE, office.id(), office.code()),
        null,
        blocks);
  }

  private Heading zone(Long zone) {
    return new Heading(desktop.name(offices.zone(zone).names()));
  }

  private static Map<Long, List<BookLine>> byZone(List<BookLine> lines) {
    Map<Long, List<BookLine>> zones = new LinkedHashMap<>();
    lines.forEach(it -> zones.computeIfAbsent(it.zoneId(), zone -> new ArrayList<>()).add(it));
    return zones;
  }

  private static Table table(List<BookLine> lines, Words words) {
    return new Table(
        List.of(
            words.text("field.customer.unit", 3),
            words.text("field.customer.name", 3),
            words.text("field.customer.phone", 5),
            words.text("field.preferredTime", 4),
            words.text("field.doNotCall", 2)),
        lines.stream()
            .map(
                it ->
                    Arrays.asList(
                        it.unit(),
                        it.name(),
                        words.show(it.phones()),
                        it.preferredTime(),
                        it.doNotCall() ? words.of("print.yes") : null))
            .toList(),
        null);
  }
}
