package org.xinsheng.proof;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that the database says about complaints, read at one moment. */
record Books(
    List<Case> cases,
    Map<Long, List<Supervised>> clocks,
    Map<Long, List<Rung>> rungs,
    Map<Long, List<Entry>> entries,
    Map<String, List<Told>> told) {

  record Case(
      long id,
      String number,
      String severity,
      String status,
      String handler,
      String firstContact,
      Instant repliedAt,
      long replies,
      long results,
      long rounds) {}

  record Rung(long deadline, long lap, long number, String role, Instant at) {}

  record Entry(long subject, long seq, String act, Instant at, String changes) {}

  record Told(String fact, String act, long subject, String username) {}

  private static final String CASES =
      """
      select c.id, c.number, c.severity, c.status, h.username, f.username, c.replied_at,
        (select count(*) from complaint_reply r where r.complaint_id = c.id),
        (select count(*) from complaint_result r where r.complaint_id = c.id),
        (select count(*) from follow_up r where r.subject_id = c.id)
      from complaint c join staff f on f.id = c.first_contact_id
        left join staff h on h.id = c.handler_id
      order by c.id
      """;

  private static final String RUNGS =
      "select deadline_id, lap, rung, role, at from escalation order by deadline_id, lap, rung";

  private static final String ENTRIES =
      """
      select subject_id, seq, act, at, changes from audit_entry
      where subject_type = 'COMPLAINT' order by subject_id, seq
      """;

  private static final String TOLD =
      """
      select n.fact, n.act, n.subject_id, s.username from notice n
        join staff s on s.id = n.recipient_id
      where n.subject_type = 'COMPLAINT' order by n.id
      """;

  static Books of(Connection connection) {
    Rows rows = new Rows(connection);
    return new Books(
        rows.read(CASES, Books::complaint),
        rows.read(Supervised.SQL, Supervised::of).stream().collect(groupingBy(Supervised::subject)),
        rows
            .read(
                RUNGS,
                row ->
                    new Rung(row.number(), row.number(), row.number(), row.text(), row.instant()))
            .stream()
            .collect(groupingBy(Rung::deadline)),
        rows
            .read(
                ENTRIES,
                row -> new Entry(row.number(), row.number(), row.text(), row.instant(), row.text()))
            .stream()
            .collect(groupingBy(Entry::subject)),
        rows.read(TOLD, row -> new Told(row.text(), row.text(), row.number(), row.text())).stream()
            .collect(groupingBy(Told::fact)));
  }

  private static Case complaint(Rows.Row row) {
    return new Case(
        row.number(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.instant(),
        row.number(),
        row.number(),
        row.number());
  }

  /** The oldest first. */
  List<Supervised> clocksOf(Case one) {
    return clocks.getOrDefault(one.id(), List.of());
  }

  List<Rung> rungsOf(Supervised clock) {
    return rungs.getOrDefault(clock.id(), List.of());
  }

  List<Entry> entriesOf(Case one) {
    return entries.getOrDefault(one.id(), List.of());
  }
}
