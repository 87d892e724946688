package org.xinsheng.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.correctiveaction.CapaFilter;
import org.xinsheng.correctiveaction.CapaPart;
import org.xinsheng.correctiveaction.CapaQueries;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Cursor;
import org.xinsheng.wiring.Wiring;

/** Slips, the CAPA ledger, their pages, and what of them waits on the start page. */
final class QualityLists {

  private static final List<String> READERS =
      List.of("gm", "branchgm", "manager1", "cs3", "steward1");

  private static final List<String> PEOPLE =
      List.of("cs1", "head1", "worker1", "clean1", "manager1", "mr");

  private static final int PAGE = 25;
  private static final int FEW = 7;

  private final Stage stage;
  private final Wiring wiring;
  private final SlipQueries slips;
  private final CapaQueries reports;
  private final ReviewQueries reviews;
  private final String deep;
  private final List<UseCase> cases = new ArrayList<>();

  QualityLists(Stage stage) {
    this.stage = stage;
    wiring = stage.wiring();
    slips = wiring.bean(SlipQueries.class);
    reports = wiring.bean(CapaQueries.class);
    reviews = wiring.bean(ReviewQueries.class);
    deep = Cursor.of(stage.now().minus(Duration.ofDays(45)), 0L).toString();
  }

  List<UseCase> all() {
    for (String reader : READERS) {
      slips(reader);
      ledger(reader);
    }
    PEOPLE.forEach(this::startPage);
    pages();
    return cases;
  }

  private void slips(String reader) {
    slipFilters()
        .forEach(
            (name, filter) -> {
              list("slips", name, reader, () -> slips.page(filter, null, PAGE));
              list("slips, deep", name, reader, () -> slips.page(filter, deep, PAGE));
            });
  }

  private Map<String, SlipFilter> slipFilters() {
    Map<String, SlipFilter> filters = new LinkedHashMap<>();
    filters.put("no filter", SlipFilter.EVERYTHING);
    for (SlipStatus status : SlipStatus.values()) {
      filters.put("status " + status, new SlipFilter(status, null, null, false));
    }
    filters.put("office GD02", new SlipFilter(null, "GD02", null, false));
    filters.put("of a complaint", new SlipFilter(null, null, stage.number(), false));
    filters.put("mine", new SlipFilter(null, null, null, true));
    filters.put("mine, status DRAFT", new SlipFilter(SlipStatus.DRAFT, null, null, true));
    return filters;
  }

  private void ledger(String reader) {
    list("capa tiles", "", reader, () -> reports.ledger(null));
    list("capa tiles", "office GD01", reader, () -> reports.ledger("GD01"));
    capaFilters()
        .forEach(
            (name, filter) -> {
              list("capa ledger", name, reader, () -> reports.page(filter, null, PAGE));
              list("capa ledger, deep", name, reader, () -> reports.page(filter, deep, PAGE));
            });
    list("reviews", "due", reader, () -> reviews.due(20));
    list("reviews", "without report", reader, () -> reviews.withoutReport(20));
  }

  private Map<String, CapaFilter> capaFilters() {
    Map<String, CapaFilter> filters = new LinkedHashMap<>();
    filters.put("no filter", CapaFilter.EVERYTHING);
    for (CapaStatus status : CapaStatus.values()) {
      filters.put("status " + status, new CapaFilter(status, null, null, null));
    }
    for (CapaPart part : CapaPart.values()) {
      filters.put("part " + part, new CapaFilter(null, null, part, null));
    }
    filters.put("office GD02", new CapaFilter(null, "GD02", null, null));
    filters.put("of a slip", new CapaFilter(null, null, null, served()));
    return filters;
  }

  private String served() {
    return (String) stage.row("select slip_number from capa_slip order by id limit 1").get(0);
  }

  private void startPage(String reader) {
    start("slips to fill", reader, () -> slips.drafts(FEW));
    start("slips to execute", reader, () -> slips.toExecute(FEW));
    start("slips to verify", reader, () -> slips.toVerify(SlipFilter.EVERYTHING, null, FEW));
    start("actions to carry out", reader, () -> reports.mine(FEW));
    start("reports to verify", reader, () -> reports.toVerify(CapaFilter.EVERYTHING, null, FEW));
    start("reports to write", reader, () -> reviews.withoutReportOfMine(FEW));
  }

  private void pages() {
    SlipReading slip = wiring.bean(SlipReading.class);
    CapaReading report = wiring.bean(CapaReading.class);
    String closed = number("slip", "status = 'CLOSED' and number like 'CL-GD01-%'");
    String waiting = number("slip", "pending_role is not null and number like 'CL-GD01-%'");
    String drafted = number("capa_report", "number like 'JZ-GD01-%'");
    for (String reader : List.of("mr", "manager1", "worker1")) {
      for (String number : List.of(closed, waiting)) {
        String name = number.equals(closed) ? "closed" : "in approval";
        list("slip page", name, reader, () -> slip.read(number));
        list("slip page", name + ", acts", reader, () -> slip.acts(number));
        list("slip page", name + ", revisions", reader, () -> slip.revisions(number));
        list("slip page", name + ", review", reader, () -> reviews.of(number));
      }
      list("capa page", "", reader, () -> report.read(drafted));
      list("capa page", "acts", reader, () -> report.acts(drafted));
    }
  }

  private String number(String table, String where) {
    String newest = "select number from " + table + " where " + where + " order by id limit 1";
    return (String) stage.row(newest).get(0);
  }

  private void start(String name, String reader, Runnable work) {
    list("quality on the start page", name, reader, work);
  }

  private void list(String group, String name, String reader, Runnable work) {
    cases.add(new UseCase(group, name, reader, UseCase.COMBINED, 0, work));
  }
}
