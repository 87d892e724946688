package org.xinsheng.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.audit.TrailQueries;
import org.xinsheng.audit.TrailRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** Entries of the trail as a file, for those who may search it. */
@RequestScoped
public class TrailExport extends PagedExport<TrailRow> {

  @Inject private TrailQueries queries;
  @Inject private TrailAsked asked;
  @Inject private PageTexts texts;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.TRAIL;
  }

  @Override
  protected Page<TrailRow> page(String after, int limit) {
    return queries.page(asked.filter(), after, limit);
  }

  @Override
  protected List<Column<TrailRow>> columns() {
    return List.of(
        column("trail.when", row -> Cells.local(row.recordedAt(), OfficeTime.STANDARD)),
        column("trail.happened", row -> Cells.local(row.at(), OfficeTime.STANDARD)),
        column("trail.who", TrailRow::actorName),
        column("trail.source", row -> cells.label(row.source())),
        column("intake.kind", row -> cells.label(row.subjectType())),
        column("field.number", TrailRow::number),
        column("trail.seq", TrailRow::seq),
        column("trail.what", row -> texts.known("act." + row.act()).orElse(row.act())),
        column("field.reason", TrailRow::why));
  }
}
