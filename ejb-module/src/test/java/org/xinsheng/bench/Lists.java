package org.xinsheng.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.approval.ApprovalKind;
import org.xinsheng.approval.ApprovalQueries;
import org.xinsheng.complaint.ComplaintFilter;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintSort;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.shared.Cursor;

/** Every list, in every order, with every filter, for readers of every scope. */
final class Lists {

  private static final List<String> READERS = List.of("gm", "cs1", "cs3", "steward1");

  /**
   * Of all cases, of one in ten, a hundred, a thousand, a hundred thousand, of none; of one office
   * only (3 % and 7 % of all), and of all zones but the stewards'.
   */
  static final List<String> WORDS = List.of("电话", "电梯", "漏水", "狗吠", "白蚁", "无此", "占道", "楼道", "路灯");

  private final Stage stage;
  private final ComplaintQueries complaints;
  private final Map<ComplaintSort, String> middle = new LinkedHashMap<>();
  private final List<UseCase> cases = new ArrayList<>();

  Lists(Stage stage) {
    this.stage = stage;
    complaints = stage.wiring().bean(ComplaintQueries.class);
    middle();
  }

  List<UseCase> all() {
    for (String reader : List.of("branchgm", "clean1")) {
      pages(reader, "no filter", ComplaintFilter.EVERYTHING);
      pages(reader, "overdue", filter(null, null, null, null, true, null));
    }
    for (String reader : List.of("chief1", "head1", "duty1", "mr")) {
      reading("mine", reader, () -> complaints.mine(50));
    }
    for (String reader : READERS) {
      filters().forEach((name, filter) -> pages(reader, name, filter));
      reading("mine", reader, () -> complaints.mine(50));
      customers(reader);
      followUps(reader);
    }
    for (String reader : List.of("gm", "branchgm", "manager1", "chief1", "head1", "mr")) {
      approvals(reader);
    }
    return cases;
  }

  private void approvals(String reader) {
    ApprovalQueries approvals = stage.wiring().bean(ApprovalQueries.class);
    String deep =
        Cursor.of(stage.now().minus(Duration.ofMinutes(30)), ApprovalKind.CONSENT, 0L).toString();
    deciding("approvals", reader, () -> approvals.page(null, null, 20));
    deciding("approvals, deep", reader, () -> approvals.page(null, deep, 20));
    deciding("approvals counted", reader, approvals::counts);
  }

  /** Whose the two thousand are that wait is looked up case by case. */
  private void deciding(String group, String reader, Runnable work) {
    cases.add(new UseCase(group, "", reader, UseCase.COMBINED, UseCase.OFTEN, work));
  }

  private Map<String, ComplaintFilter> filters() {
    Instant now = stage.now();
    Map<String, ComplaintFilter> filters = new LinkedHashMap<>();
    filters.put("no filter", ComplaintFilter.EVERYTHING);
    for (ComplaintStatus status : ComplaintStatus.values()) {
      filters.put("status " + status, filter(null, status, null, null, false, null));
    }
    filters.put("severity MAJOR", filter(null, null, Severity.MAJOR, null, false, null));
    filters.put("severity GENERAL", filter(null, null, Severity.GENERAL, null, false, null));
    filters.put("category CLEANING", filter(null, null, null, "CLEANING", false, null));
    filters.put("category OTHER", filter(null, null, null, "OTHER", false, null));
    filters.put("overdue", filter(null, null, null, null, true, null));
    filters.put("office GD01", filter("GD01", null, null, null, false, null));
    filters.put("office GD02", filter("GD02", null, null, null, false, null));
    filters.put("office GD02, overdue", filter("GD02", null, null, null, true, null));
    filters.put(
        "office GD02, status IN_PROGRESS",
        filter("GD02", ComplaintStatus.IN_PROGRESS, null, null, false, null));
    filters.put("overdue, severity MAJOR", filter(null, null, Severity.MAJOR, null, true, null));
    filters.put(
        "status IN_PROGRESS, severity MAJOR, category CLEANING",
        filter(null, ComplaintStatus.IN_PROGRESS, Severity.MAJOR, "CLEANING", false, null));
    filters.put(
        "status WITHDRAWN, category CLEANING",
        filter(null, ComplaintStatus.WITHDRAWN, null, "CLEANING", false, null));
    filters.put("a week in the past", received(now.minus(Duration.ofDays(60)), 7));
    filters.put("a quarter", received(now.minus(Duration.ofDays(90)), 89));
    filters.put("q number", query(stage.number()));
    filters.put("q beginning of a number", query(stage.number().substring(0, 16)));
    filters.put("q phone", query(stage.phone()));
    filters.put("q unit", query(stage.unit()));
    filters.put("q name", query(stage.name()));
    filters.put("q name of many", query("王伟"));
    filters.put("q name of nobody", query("欧阳无人"));
    WORDS.forEach(word -> filters.put("q word " + word, query(word)));
    filters.put("q words 电梯 漏水", query("电梯 漏水"));
    filters.put(
        "q word 狗吠, status IN_PROGRESS",
        filter(null, ComplaintStatus.IN_PROGRESS, null, null, false, "狗吠"));
    filters.put("q word 楼道, office GD02", filter("GD02", null, null, null, false, "楼道"));
    filters.put("q word 占道, office GD02", filter("GD02", null, null, null, false, "占道"));
    return filters;
  }

  private void pages(String reader, String name, ComplaintFilter filter) {
    boolean aRange = filter.receivedFrom() != null;
    for (ComplaintSort sort : ComplaintSort.values()) {
      long most = aRange && sort != ComplaintSort.RECEIVED ? UseCase.RANGE : most(name);
      Runnable first = () -> complaints.page(filter, sort, null, 50);
      Runnable deep = () -> complaints.page(filter, sort, middle.get(sort), 50);
      int again = filter == ComplaintFilter.EVERYTHING ? UseCase.OFTEN : 0;
      cases.add(new UseCase("list by " + sort, name, reader, most, again, first));
      if (filter.q() == null && !aRange) {
        cases.add(new UseCase("list by " + sort + ", deep", name, reader, most, again, deep));
      }
    }
  }

  private static long most(String name) {
    return name.contains(",") || name.contains("of many") || name.contains("word")
        ? UseCase.COMBINED
        : UseCase.PAGE;
  }

  private void customers(String reader) {
    String office = reader.equals("cs3") ? "GD02" : "GD01";
    String phone = stage.phone();
    String unit = stage.unit();
    reading("of customer", reader, () -> complaints.ofCustomer(office, phone, unit, 10));
    reading(
        "duplicates", reader, () -> complaints.duplicates(office, phone, unit, stage.category()));
  }

  private void followUps(String reader) {
    FollowUpQueries followUps = stage.wiring().bean(FollowUpQueries.class);
    String deep = Cursor.of(stage.now().plus(Duration.ofDays(3)), 0L).toString();
    reading("follow-ups due", reader, () -> followUps.due(null, null, 50));
    reading("follow-ups due, deep", reader, () -> followUps.due(null, deep, 50));
    reading("follow-ups due in GD02", reader, () -> followUps.due("GD02", null, 50));
  }

  private void reading(String group, String reader, Runnable work) {
    reading(group, reader, "", work);
  }

  private void reading(String group, String reader, String name, Runnable work) {
    cases.add(UseCase.reading(group, name, reader, work));
  }

  /** The cursors at half of each order, in the part that is due where the order is by due time. */
  private void middle() {
    List<Object> half =
        stage.row("select received_at, id from complaint where id = " + stage.rows() / 2);
    List<Object> due =
        stage.row(
            "select next_due_at, id, severity from complaint where next_due_at < '9999-01-01'"
                + " order by next_due_at offset "
                + stage.count("complaint where next_due_at < '9999-01-01'") / 2
                + " limit 1");
    middle.put(
        ComplaintSort.RECEIVED, Cursor.of(Stage.instant(half.get(0)), half.get(1)).toString());
    middle.put(ComplaintSort.DUE, Cursor.of(Stage.instant(due.get(0)), due.get(1)).toString());
    middle.put(
        ComplaintSort.SEVERITY,
        Cursor.of("IMPORTANT", Stage.instant(due.get(0)), due.get(1)).toString());
    middle.put(ComplaintSort.NUMBER, Cursor.of(half.get(1)).toString());
  }

  private static ComplaintFilter filter(
      String office,
      ComplaintStatus status,
      Severity severity,
      String category,
      boolean overdue,
      String q) {
    return new ComplaintFilter(office, status, severity, category, null, null, overdue, q);
  }

  private static ComplaintFilter query(String q) {
    return filter(null, null, null, null, false, q);
  }

  private static ComplaintFilter received(Instant from, int days) {
    return new ComplaintFilter(
        null, null, null, null, from, from.plus(Duration.ofDays(days)), false, null);
  }
}
