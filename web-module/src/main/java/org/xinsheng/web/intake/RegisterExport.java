package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.intake.IntakeQueries;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.PagedExport;

/** The customer contact register (F4) as a file. */
@RequestScoped
public class RegisterExport extends PagedExport<IntakeRow> {

  @Inject private IntakeQueries register;
  @Inject private IntakeAsked asked;

  @Override
  public ListCode list() {
    return ListCode.REGISTER;
  }

  @Override
  protected Page<IntakeRow> page(String after) {
    return register.page(asked.filter(), after, Page.MOST);
  }

  @Override
  protected List<Column<IntakeRow>> columns() {
    return List.of(
        new Column<>("field.number", IntakeRow::number),
        new Column<>("field.kind", it -> label(it.kind())),
        new Column<>("field.office", IntakeRow::office),
        new Column<>("field.status", it -> text(it.statusKey())),
        new Column<>("field.receivedAt", it -> local(it.receivedAt(), it.time())),
        new Column<>("field.channel", it -> label(it.channel())),
        new Column<>("field.desk", it -> label(it.desk())),
        new Column<>("field.category", it -> category(it.category())),
        new Column<>("intake.gist", IntakeRow::gist),
        new Column<>("field.customer.name", IntakeRow::customerName),
        new Column<>("field.customer.unit", IntakeRow::unit),
        new Column<>("field.customer.phone", IntakeRow::phone),
        new Column<>("field.ringsBeforeAnswer", IntakeRow::ringsBeforeAnswer),
        new Column<>("field.firstContact", it -> name(it.firstContact())),
        new Column<>("field.department", it -> department(it.office(), it.department())),
        new Column<>("field.handler", it -> name(it.handler())),
        new Column<>("print.outcome", IntakeRow::outcome),
        new Column<>("field.enteredAt", it -> local(it.enteredAt(), it.time())));
  }

  private static String name(Colleague person) {
    return person == null ? null : person.name();
  }
}
