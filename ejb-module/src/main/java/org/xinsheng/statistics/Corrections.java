package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** What has changed since the signature: the fixed copy beside the cases as they are (STAT-2). */
@ApplicationScoped
public class Corrections {

  private static final int AT_ONCE = 1000;

  @Inject private RegisterLines lines;
  @Inject private Fingerprint fingerprints;

  /** By received time; empty for what is not signed. */
  List<Correction> of(StatisticsPeriod period, OfficeRow office) {
    List<Correction> found = new ArrayList<>();
    boolean same = fingerprints.of(office, period.calendar()).equals(period.fingerprint());
    if (period.isSigned() && !same) {
      for (Part part : Part.values()) {
        add(found, part, period, office);
      }
    }
    return found;
  }

  private void add(List<Correction> found, Part part, StatisticsPeriod period, OfficeRow office) {
    Map<Long, RegisterLine> signed = new HashMap<>();
    all((after, most) -> lines.copied(period, part, Chosen.ALL, after, most))
        .forEach(it -> signed.put(it.id(), it));
    for (RegisterLine now :
        all((after, most) -> lines.live(period, office, part, Chosen.ALL, after, most))) {
      RegisterLine then = signed.remove(now.id());
      if (then == null || !then.canonical().equals(now.canonical())) {
        found.add(new Correction(part, then, now));
      }
    }
    signed.values().forEach(it -> found.add(new Correction(part, it, null)));
  }

  private static List<RegisterLine> all(
      BiFunction<RegisterLines.After, Integer, List<RegisterLine>> read) {
    List<RegisterLine> all = new ArrayList<>();
    List<RegisterLine> some = read.apply(null, AT_ONCE);
    while (!some.isEmpty()) {
      all.addAll(some);
      RegisterLine last = some.get(some.size() - 1);
      some =
          some.size() < AT_ONCE
              ? List.of()
              : read.apply(new RegisterLines.After(last.receivedAt(), last.id()), AT_ONCE);
    }
    return all;
  }
}
