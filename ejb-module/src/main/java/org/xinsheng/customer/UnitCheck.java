package org.xinsheng.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.organisation.UnitDesk;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Names;

/**
 * What an office's units would become by a file (ORG-1): a row names a unit and the zone to which
 * it belongs, by the zone's code or name in either language. A unit that is there is put into that
 * zone, and stays where it is while the cell is empty.
 */
final class UnitCheck extends ImportCheck {

  private final UnitStore store;
  private final Long officeId;
  private final Map<String, UnitLine> there;
  private final List<Zone> zones;
  private final Set<String> seen = new HashSet<>();
  private final List<UnitLine> added = new ArrayList<>();
  private final List<UnitLine> changed = new ArrayList<>();
  private int same;

  /**
   * @param zones of the office, those retired, too
   */
  UnitCheck(UnitStore store, Long officeId, List<Zone> zones) {
    this.store = store;
    this.officeId = officeId;
    this.zones = zones;
    there = store.of(officeId).stream().collect(Collectors.toMap(UnitLine::text, it -> it));
  }

  @Override
  void line(ImportLine line) {
    Optional<UnitText> text = UnitText.read(line.text(ImportColumn.UNIT));
    if (text.isEmpty()) {
      fault(line, ImportColumn.UNIT, "refusal.required");
    }
    Optional<Zone> zone = zone(line);
    text.ifPresent(it -> line(line, it, zone));
  }

  private void line(ImportLine line, UnitText text, Optional<Zone> zone) {
    UnitLine known = there.get(text.value());
    if (text.value().length() > UnitDesk.LONGEST) {
      fault(line, ImportColumn.UNIT, "refusal.tooLong", UnitDesk.LONGEST);
    } else if (!seen.add(text.value())) {
      fault(line, ImportColumn.UNIT, "import.unitTwice", text.value());
    } else if (known != null && !known.active()) {
      fault(line, ImportColumn.UNIT, "import.unitRetired", text.value());
    } else if (known == null && line.text(ImportColumn.ZONE) == null) {
      fault(line, ImportColumn.ZONE, "refusal.required");
    } else if (known == null) {
      zone.ifPresent(it -> added.add(new UnitLine(null, text.value(), it.id(), true)));
    } else {
      take(known, zone.map(Zone::id).orElse(known.zoneId()));
    }
  }

  private void take(UnitLine known, Long zone) {
    if (known.zoneId().equals(zone)) {
      same++;
    } else {
      changed.add(known.in(zone));
    }
  }

  private Optional<Zone> zone(ImportLine line) {
    String text = line.text(ImportColumn.ZONE);
    if (text == null) {
      return Optional.empty();
    }
    List<Zone> meant = zones.stream().filter(it -> it.code().equals(text)).toList();
    if (meant.isEmpty()) {
      meant = zones.stream().filter(it -> isCalled(it.names(), text)).toList();
    }
    if (meant.size() != 1) {
      String why = meant.isEmpty() ? "refusal.unknown" : "import.zoneAmbiguous";
      fault(line, ImportColumn.ZONE, why, text);
    } else if (!meant.get(0).active()) {
      fault(line, ImportColumn.ZONE, "refusal.partRetired", text);
    }
    return meant.stream().findFirst();
  }

  private static boolean isCalled(Names names, String text) {
    return text.equals(names.zh()) || text.equalsIgnoreCase(names.en());
  }

  @Override
  int added() {
    return added.size();
  }

  @Override
  int changed() {
    return changed.size();
  }

  @Override
  int same() {
    return same;
  }

  @Override
  void save() {
    store.add(officeId, added);
    store.move(changed);
  }
}
