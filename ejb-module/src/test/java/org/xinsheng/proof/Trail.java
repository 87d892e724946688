package org.xinsheng.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Compares every case with what its audit trail tells. */
final class Trail {

  /** By the name in the trail, the column. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "status", "status",
          "severity", "severity",
          "validity", "validity",
          "criteria", "criteria",
          "handler", "handler_id",
          "firstContact", "first_contact_id",
          "loss", "loss_amount",
          "linkedTo", "linked_to",
          "repliedAt", "replied_at",
          "superiorToldAt", "superior_told_at");

  private Trail() {}

  /** What the trail tells otherwise; empty when replaying it gives the record. */
  static List<String> otherwise(Map<String, List<Map<String, Object>>> dump) {
    List<String> otherwise = new ArrayList<>();
    for (Map<String, Object> row : dump.get("complaint")) {
      Replay replay = replayed(dump, row.get("id"));
      replay.contradictions().forEach(it -> otherwise.add(row.get("number") + ": " + it));
      COLUMNS.forEach(
          (what, column) -> {
            String is = text(row.get(column));
            if (!Objects.equals(is, replay.value(what))) {
              otherwise.add(
                  "%s is %s, the trail says %s".formatted(column, is, replay.value(what)));
            }
          });
      clocks(dump, row.get("id"))
          .forEach(
              (name, is) -> {
                if (!is.equals(replay.clock(name))) {
                  otherwise.add(
                      "%s is %s, the trail says %s".formatted(name, is, replay.clock(name)));
                }
              });
    }
    return otherwise;
  }

  private static Replay replayed(Map<String, List<Map<String, Object>>> dump, Object id) {
    Replay replay = new Replay();
    dump.get("audit_entry").stream()
        .filter(it -> it.get("subject_id").equals(id) && it.get("subject_type").equals("COMPLAINT"))
        .sorted(java.util.Comparator.comparing(it -> (Long) it.get("seq")))
        .forEach(it -> replay.entry((String) it.get("act"), (String) it.get("changes")));
    return replay;
  }

  private static Map<String, String> clocks(
      Map<String, List<Map<String, Object>>> dump, Object id) {
    Map<String, String> clocks = new TreeMap<>();
    for (Map<String, Object> row : dump.get("deadline")) {
      if (row.get("subject_id").equals(id) && row.get("subject_type").equals("COMPLAINT")) {
        clocks.put(
            row.get("kind") + "." + row.get("round") + "." + row.get("id"),
            Replay.clock(
                row.get("state"), row.get("starts_at"), row.get("due_at"), row.get("done_at")));
      }
    }
    return clocks;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
