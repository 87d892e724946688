package org.xinsheng.web.effect;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.complaint.EffectQueries;
import org.xinsheng.complaint.EffectRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** What waits for the office manager's check, as a file (HD-11). */
@RequestScoped
public class EffectExport extends PagedExport<EffectRow> {

  /** Results of so many cases wait nowhere. */
  private static final int MOST = 10_000;

  @Inject private EffectQueries effects;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.EFFECT;
  }

  @Override
  protected Page<EffectRow> page(String after, int limit) {
    return new Page<>(effects.waiting(MOST), null);
  }

  @Override
  protected List<Column<EffectRow>> columns() {
    Long office = current.get().officeId();
    OfficeTime time = office == null ? OfficeTime.STANDARD : offices.byId(office).time();
    return List.of(
        column("field.number", row -> row.number().text()),
        column("field.severity", row -> cells.label(row.severity())),
        column("field.status", row -> cells.label(row.status())),
        column("field.content", EffectRow::gist),
        column("effect.resolvedAt", row -> Cells.local(row.resolvedAt(), time)));
  }
}
