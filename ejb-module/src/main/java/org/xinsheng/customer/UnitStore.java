package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.xinsheng.organisation.domain.UnitText;

/** All units of an office. */
@ApplicationScoped
class UnitStore {

  @Inject private Batches rows;

  /** Those retired, too. */
  List<UnitLine> of(Long officeId) {
    List<UnitLine> units = new ArrayList<>();
    rows.each(
        "select id, text, zone_id, active from unit where office_id = ?",
        officeId,
        row ->
            units.add(
                new UnitLine(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4))));
    return units;
  }

  void add(Long officeId, List<UnitLine> units) {
    Iterator<Long> ids = rows.ids("unit_seq", units.size()).iterator();
    rows.batch(
        "insert into unit (id, office_id, zone_id, text, building, active, version)"
            + " values (?, ?, ?, ?, ?, true, 1)",
        units,
        (insert, it) -> {
          insert.setLong(1, ids.next());
          insert.setLong(2, officeId);
          insert.setLong(3, it.zoneId());
          insert.setString(4, it.text());
          insert.setString(5, new UnitText(it.text()).building());
        });
  }

  void move(List<UnitLine> units) {
    rows.batch(
        "update unit set zone_id = ?, version = version + 1 where id = ?",
        units,
        (update, it) -> {
          update.setLong(1, it.zoneId());
          update.setLong(2, it.id());
        });
  }
}
