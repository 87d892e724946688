package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What holds between two moments of the database, whatever was done between them. */
final class Laws {

  /** Rows that stay as they were written, and the columns that may still change. */
  private static final Map<String, Set<String>> KEPT =
      Map.ofEntries(
          Map.entry("escalation", Set.of()),
          Map.entry("audit_entry", Set.of()),
          Map.entry("audit_seal", Set.of()),
          Map.entry("audit_seal_item", Set.of()),
          Map.entry("notice", Set.of("read_at", "acknowledged_at")),
          Map.entry("complaint_reply", Set.of()),
          Map.entry("complaint_result", Set.of("owner_told_at", "owner_told_by")),
          Map.entry("complaint_escalation", Set.of()),
          Map.entry("complaint_withdrawal", Set.of()),
          Map.entry("final_decision", Set.of()),
          Map.entry("decision_consent", Set.of()),
          Map.entry("superior_report", Set.of()),
          Map.entry("follow_up_attempt", Set.of()),
          Map.entry("job_result", Set.of()),
          Map.entry("public_access", Set.of()));

  /** By its kind, the table in which a line of the register has its record. */
  private static final Map<String, String> RECORDS =
      Map.of(
          "COMPLAINT", "complaint",
          "SUGGESTION", "suggestion",
          "ENQUIRY", "enquiry",
          "REPAIR", "job",
          "SERVICE_REQUEST", "job",
          "MESSAGE", "owners_message",
          "EMERGENCY", "emergency");

  /** Of a deadline, for ever. */
  private static final List<String> BORN_WITH =
      List.of("kind", "subject_type", "subject_id", "round", "policy_version");

  /** Of a deadline, once they are there. */
  private static final List<String> ONCE_SET =
      List.of("breached_at", "warned_at", "ended_at", "annulled_at", "annulled_by");

  private static final Duration STEP = Duration.ofHours(24);

  private final Map<String, List<Map<String, Object>>> before;
  private final Map<String, List<Map<String, Object>>> after;
  private final List<String> broken = new ArrayList<>();

  private Laws(
      Map<String, List<Map<String, Object>>> before, Map<String, List<Map<String, Object>>> after) {
    this.before = before;
    this.after = after;
  }

  /** What is broken; empty when all holds. */
  static List<String> broken(
      Act act,
      Map<String, List<Map<String, Object>>> before,
      Map<String, List<Map<String, Object>>> after,
      Instant now) {
    Laws laws = new Laws(before, after);
    laws.nothingIsRemoved();
    laws.deadlinesGoOneWay(act, now);
    laws.rungsHaveTheirInstants();
    laws.nothingSleepsThatMayStillHappen(now);
    laws.metMeansInTime();
    laws.theRegisterFollows();
    laws.whatGoesOnKeepsItsReceipt();
    return laws.broken;
  }

  /** What a sweep at that instant should have done. */
  static List<String> unswept(Map<String, List<Map<String, Object>>> dump, Instant now) {
    return dump.get("deadline").stream()
        .filter(row -> row.get("next_check_at") != null && !at(row, "next_check_at").isAfter(now))
        .map(row -> "still due: " + row)
        .toList();
  }

  private void expect(boolean holds, String otherwise, Object... what) {
    if (!holds) {
      broken.add(otherwise.formatted(what));
    }
  }

  private static Map<Object, Map<String, Object>> byId(
      Map<String, List<Map<String, Object>>> dump, String table) {
    Map<Object, Map<String, Object>> rows = new HashMap<>();
    dump.get(table).forEach(row -> rows.put(key(row), row));
    return rows;
  }

  private static Object key(Map<String, Object> row) {
    if (row.containsKey("seal_id")) {
      return List.of(row.get("seal_id"), row.get("subject_type"), row.get("subject_id"));
    }
    return row.getOrDefault("id", row.getOrDefault("number", row.get("complaint_id")));
  }

  private void nothingIsRemoved() {
    KEPT.forEach(
        (table, mayChange) -> {
          Map<Object, Map<String, Object>> there = byId(after, table);
          for (Map<String, Object> row : before.get(table)) {
            Map<String, Object> now = there.get(key(row));
            expect(now != null, "a row of %s is gone: %s", table, row);
            row.forEach(
                (column, value) ->
                    expect(
                        now == null
                            || mayChange.contains(column)
                            || Objects.equals(value, now.get(column)),
                        "%s of %s was changed from %s to %s",
                        column,
                        table,
                        value,
                        now == null ? null : now.get(column)));
          }
        });
  }

  private void deadlinesGoOneWay(Act act, Instant now) {
    Map<Object, Map<String, Object>> there = byId(after, "deadline");
    for (Map<String, Object> was : before.get("deadline")) {
      Map<String, Object> is = there.get(was.get("id"));
      if (is == null) {
        broken.add("a deadline is gone: " + was);
        continue;
      }
      BORN_WITH.forEach(it -> same(was, is, it));
      ONCE_SET.stream().filter(it -> was.get(it) != null).forEach(it -> same(was, is, it));
      goesOneWay(was, is);
      if (!act.moves()) {
        List.of("starts_at", "due_at", "original_due_at").forEach(it -> same(was, is, it));
      }
      boolean moved = !is.get("due_at").equals(was.get("due_at"));
      expect(
          !moved || was.get("state").equals("RUNNING") || act.extendsTime(),
          "a deadline was moved that is %s",
          was.get("state"));
      expect(
          !moved || !at(is, "due_at").isBefore(now) || is.get("state").equals("BREACHED"),
          "a deadline was moved into the past: %s",
          is);
    }
  }

  private void same(Map<String, Object> was, Map<String, Object> is, String column) {
    expect(
        Objects.equals(was.get(column), is.get(column)),
        "%s of a deadline was changed from %s to %s: %s",
        column,
        was.get(column),
        is.get(column),
        is);
  }

  private void goesOneWay(Map<String, Object> was, Map<String, Object> is) {
    String from = (String) was.get("state");
    String to = (String) is.get("state");
    boolean allowed =
        switch (from) {
          case "RUNNING" -> true;
          case "BREACHED" ->
              to.equals("BREACHED") || to.equals("MET") && is.get("annulled_at") != null;
          default -> to.equals(from);
        };
    expect(allowed, "a deadline went from %s to %s: %s", from, to, is);
    expect(
        was.get("done_at") == null
            || to.equals("MET") && from.equals("BREACHED")
            || Objects.equals(was.get("done_at"), is.get("done_at")),
        "what is done was done again: %s",
        is);
  }

  private static Instant at(Map<String, Object> row, String column) {
    return (Instant) row.get(column);
  }

  private void rungsHaveTheirInstants() {
    Map<Object, Map<String, Object>> old = byId(before, "deadline");
    Map<Object, Map<String, Object>> clocks = byId(after, "deadline");
    Map<Object, Map<String, Object>> known = byId(before, "escalation");
    for (Map<String, Object> rung : after.get("escalation")) {
      if (known.containsKey(rung.get("id"))) {
        continue;
      }
      Map<String, Object> was = old.get(rung.get("deadline_id"));
      Map<String, Object> is = clocks.get(rung.get("deadline_id"));
      boolean sameLap = was != null && was.get("lap").equals(rung.get("lap"));
      Instant due = at(sameLap ? was : is, "due_at");
      long number = ((Number) rung.get("rung")).longValue();
      expect(
          at(rung, "at").equals(due.plus(STEP.multipliedBy(number - 1))),
          "rung %s of what was due %s is dated %s",
          number,
          due,
          rung.get("at"));
      wasTold(rung);
    }
    breachesHaveTheirInstants(old);
  }

  private void wasTold(Map<String, Object> rung) {
    String key = "deadline/" + rung.get("deadline_id") + "/";
    String end = "/" + rung.get("lap") + "/" + rung.get("rung");
    expect(
        after.get("notice").stream()
            .map(it -> (String) it.get("fact"))
            .anyMatch(it -> it.startsWith(key) && it.endsWith(end)),
        "nobody was told of rung %s",
        rung);
  }

  private void breachesHaveTheirInstants(Map<Object, Map<String, Object>> old) {
    for (Map<String, Object> is : after.get("deadline")) {
      Map<String, Object> was = old.get(is.get("id"));
      boolean fresh = was == null || was.get("breached_at") == null;
      if (fresh && is.get("breached_at") != null) {
        Instant promised = at(was == null ? is : was, "due_at");
        expect(at(is, "breached_at").equals(promised), "breached at another time than due: %s", is);
      }
    }
  }

  private void nothingSleepsThatMayStillHappen(Instant now) {
    for (Map<String, Object> row : after.get("deadline")) {
      boolean open = row.get("done_at") == null && row.get("ended_at") == null;
      String state = (String) row.get("state");
      int ladder = ((String) row.get("ladder")).split(",").length;
      boolean climbs =
          state.equals("RUNNING")
              || state.equals("BREACHED")
                  && ((Number) row.get("rungs_reached")).intValue() < ladder;
      boolean warns = row.get("warn_at") != null && row.get("warned_at") == null;
      boolean mayHappen = open && (climbs || warns);
      expect(
          mayHappen == (row.get("next_check_at") != null), "asleep or not, and wrongly: %s", row);
    }
  }

  private void metMeansInTime() {
    for (Map<String, Object> row : after.get("deadline")) {
      if (row.get("state").equals("MET")) {
        Instant due = row.get("breached_at") == null ? at(row, "due_at") : at(row, "breached_at");
        expect(!at(row, "done_at").isAfter(due), "met, but too late: %s", row);
        expect(
            row.get("breached_at") == null || row.get("annulled_at") != null,
            "met after a breach that stands: %s",
            row);
      } else if (row.get("state").equals("BREACHED") && row.get("done_at") != null) {
        expect(
            at(row, "done_at").isAfter(at(row, "breached_at")),
            "breached, but done in time: %s",
            row);
      }
    }
  }

  /** Every record has its line, in the state in which the record is. */
  private void theRegisterFollows() {
    Map<Object, Map<String, Object>> lines = byId(after, "intake_entry");
    Set<String> tables = new HashSet<>(RECORDS.values());
    long records = tables.stream().mapToLong(it -> after.get(it).size()).sum();
    expect(records == lines.size(), "%s records, %s lines", records, lines.size());
    for (Map<String, Object> line : lines.values()) {
      Map<String, Object> record =
          byId(after, RECORDS.get((String) line.get("kind"))).get(line.get("id"));
      expect(
          record != null
              && Objects.equals(record.get("status"), line.get("status"))
              && Objects.equals(record.get("first_contact_id"), line.get("first_contact_id")),
          "the register says %s of %s",
          line,
          record);
    }
  }

  /** INT-1: the old one promises nothing more but INT-4's report, the new one came when it came. */
  private void whatGoesOnKeepsItsReceipt() {
    Map<Object, Map<String, Object>> numbered = new HashMap<>();
    after.get("intake_entry").forEach(it -> numbered.put(it.get("number"), it));
    for (Map<String, Object> old : numbered.values()) {
      Map<String, Object> next = numbered.get(old.get("converted_to"));
      boolean converted = "CONVERTED".equals(old.get("status"));
      expect(converted == (next != null), "converted into nothing, or not: %s", old);
      if (next != null) {
        expect(
            old.get("number").equals(next.get("converted_from"))
                && old.get("received_at").equals(next.get("received_at")),
            "%s does not go on as %s",
            old,
            next);
        expect(promisesNothing(old.get("id")), "it still promises something: %s", old);
      }
    }
  }

  private boolean promisesNothing(Object subject) {
    return after.get("deadline").stream()
        .filter(it -> it.get("subject_id").equals(subject))
        .filter(it -> !it.get("kind").equals("SUPERIOR_REPORT"))
        .noneMatch(it -> it.get("state").equals("RUNNING"));
  }
}
