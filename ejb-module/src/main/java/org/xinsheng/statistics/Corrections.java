package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** What has changed since the signature: the fixed copy beside the cases as they are (STAT-2). */
@ApplicationScoped
public class Corrections {

  @Inject private RegisterLines lines;
  @Inject private Fingerprint fingerprints;

  /** By received time; empty for what is not signed. */
  List<Correction> of(StatisticsPeriod period, OfficeRow office) {
    List<Correction> found = new ArrayList<>();
    if (period.isSigned()
        && !fingerprints.of(office, period.calendar()).equals(period.fingerprint())) {
      for (Part part : Part.values()) {
        add(found, part, period, office);
      }
    }
    return found;
  }

  private void add(List<Correction> found, Part part, StatisticsPeriod period, OfficeRow office) {
    Map<Long, RegisterLine> signed = new LinkedHashMap<>();
    lines.eachCopied(period, part, it -> signed.put(it.id(), it));
    lines.eachLive(
        period,
        office,
        part,
        now -> {
          RegisterLine then = signed.remove(now.id());
          if (then == null || !then.canonical().equals(now.canonical())) {
            found.add(new Correction(part, then, now));
          }
        });
    signed.values().forEach(it -> found.add(new Correction(part, it, null)));
  }
}
