package org.xinsheng.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What PostgreSQL did for one statement.
 *
 * @param buffers pages of 8 KB touched, in the cache or not
 * @param millis 0 where the statement was planned only
 */
record Plan(List<Node> nodes, long rows, long buffers, double millis) {

  /** The tables that grow with the complaints. */
  private static final Set<String> BIG =
      Set.of(
          "complaint",
          "complaint_reply",
          "complaint_result",
          "superior_report",
          "phone_showing",
          "deadline",
          "escalation",
          "follow_up",
          "follow_up_attempt",
          "notice",
          "audit_entry",
          "audit_head",
          "outbox",
          "matter_pairs",
          "intake_entry",
          "job",
          "suggestion",
          "handover",
          "effect_lot",
          "assignment",
          "mail",
          "slip",
          "slip_step",
          "slip_filler",
          "slip_revision",
          "slip_execution",
          "slip_review",
          "capa_report",
          "capa_filler",
          "capa_slip",
          "capa_why",
          "capa_action",
          "capa_decision");

  /**
   * @param where the index, else the table, else null
   * @param rows that it gave, over all its loops
   * @param dropped rows read in vain
   */
  record Node(String type, String table, String where, long rows, long dropped) {

    boolean isScan() {
      return where != null && !type.equals("ModifyTable");
    }

    String text() {
      String lost = dropped == 0 ? "" : ", " + dropped + " read in vain";
      return type + " " + where + " (" + rows + lost + ")";
    }
  }

  static Plan parse(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject whole = reader.readArray().getJsonObject(0);
      JsonObject root = whole.getJsonObject("Plan");
      List<Node> nodes = new ArrayList<>();
      collect(root, null, nodes);
      long buffers = number(root, "Shared Hit Blocks") + number(root, "Shared Read Blocks");
      double millis =
          whole.containsKey("Execution Time")
              ? whole.getJsonNumber("Execution Time").doubleValue()
              : 0;
      return new Plan(nodes, number(root, "Actual Rows"), buffers, millis);
    }
  }

  private static void collect(JsonObject node, String table, List<Node> nodes) {
    String own = node.getString("Relation Name", table);
    long loops = Math.max(1, number(node, "Actual Loops"));
    long dropped = number(node, "Rows Removed by Filter") * loops;
    long again = number(node, "Rows Removed by Index Recheck") * loops;
    nodes.add(
        new Node(
            node.getString("Node Type"),
            own,
            node.getString("Index Name", node.getString("Relation Name", null)),
            number(node, "Actual Rows") * loops,
            dropped + again));
    if (node.containsKey("Plans")) {
      for (JsonValue child : node.getJsonArray("Plans")) {
        collect(child.asJsonObject(), own, nodes);
      }
    }
  }

  private static long number(JsonObject node, String name) {
    return node.containsKey(name) ? node.getJsonNumber(name).longValue() : 0;
  }

  /** The big tables that are read from end to end. */
  Set<String> readWhole() {
    return nodes.stream()
        .filter(node -> node.type().equals("Seq Scan") && BIG.contains(node.table()))
        .map(Node::table)
        .collect(Collectors.toSet());
  }

  /** Where the rows come from, the way there in short. */
  String text() {
    return nodes.stream()
        .filter(node -> node.isScan() || node.type().contains("Sort"))
        .map(node -> node.isScan() ? node.text() : node.type() + " (" + node.rows() + ")")
        .collect(Collectors.joining(" ← "));
  }
}
