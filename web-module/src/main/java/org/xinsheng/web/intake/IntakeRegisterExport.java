package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The customer contact register (F4) as a file; phones stay masked. */
@RequestScoped
public class IntakeRegisterExport extends PagedExport<IntakeRow> {

  @Inject private IntakeRegisterView register;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.REGISTER;
  }

  @Override
  protected Page<IntakeRow> page(String after, int limit) {
    return register.page(after, limit);
  }

  @Override
  protected List<Column<IntakeRow>> columns() {
    return List.of(
        column("field.number", IntakeRow::number),
        column("intake.kind", row -> cells.label(row.kind())),
        column("field.office", row -> cells.office(row.office())),
        column("field.status", row -> cells.text(row.statusKey())),
        column("field.channel", row -> cells.label(row.channel())),
        column("field.desk", row -> cells.label(row.desk())),
        column("field.category", row -> cells.category(row.category())),
        column("intake.gist", IntakeRow::gist),
        column("field.customer.name", IntakeRow::customerName),
        column("field.customer.unit", IntakeRow::unit),
        column("field.customer.phone", IntakeRow::phone),
        column("field.ringsBeforeAnswer", IntakeRow::ringsBeforeAnswer),
        column("field.receivedAt", row -> Cells.local(row.receivedAt(), row.time())),
        column("field.firstContact", row -> Cells.person(row.firstContact())),
        column("field.handler", row -> Cells.person(row.handler())),
        column("field.department", row -> cells.department(row.office(), row.department())),
        column("intake.outcome", IntakeRow::outcome),
        column("matter.cameFrom", IntakeRow::convertedFrom),
        column("intake.became", IntakeRow::convertedTo));
  }
}
