package org.xinsheng.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.demo.story.Script;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** All of the past, at the desks: one database shows it; both resume, see the other test. */
@OnBothDatabases(DatabaseKind.H2)
class HistoryJpaTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:20:00Z");

  private final Wiring wiring;
  private final Stage stage;
  private final History history;

  HistoryJpaTest(Wiring wiring) {
    this.wiring = wiring;
    DemoStaff.in(wiring);
    Rehearsal.in(wiring, NOW);
    stage = wiring.bean(Stage.class);
    history = wiring.bean(History.class);
  }

  private void play() {
    wiring.tx(() -> stage.begin(NOW));
    history.play();
  }

  private long count(String condition) {
    return ((Number) wiring.database().rows("select count(*) from " + condition).get(0).get(0))
        .longValue();
  }

  private List<List<Object>> slips() {
    return wiring
        .database()
        .rows("select cast(loss_amount as varchar), status from slip order by loss_amount");
  }

  @Test
  void nothingIsRefusedAndEveryStateIsThere() {
    play();
    assertEquals(
        List.of(List.of(0, Script.upTo(NOW, Script.SEED).size())),
        wiring.database().rows("select refused, acts_done from demo_history"));
    for (String status : List.of("REGISTERED", "IN_PROGRESS", "RESOLVED", "CLOSED", "WITHDRAWN")) {
      assertTrue(count("complaint where status = '" + status + "'") > 0, status);
    }
    long all = count("complaint");
    assertTrue(all >= 200 && all <= 300, "matters: " + all);
    assertTrue(count("complaint where status = 'CLOSED'") > all / 2, "most are closed");
    assertTrue(count("complaint where severity = 'MAJOR'") < all / 10, "few are MAJOR");
    assertTrue(count("follow_up where round = 3") > 0);
    for (String status : List.of("REGISTERED", "DISPATCHED", "CLOSED", "CANCELLED")) {
      assertTrue(count("job where status = '" + status + "'") > 0, "jobs " + status);
    }
    assertTrue(count("enquiry where status = 'OPEN'") > 0, "somebody waits for a call");
    assertTrue(count("enquiry where status = 'CLOSED'") > 5);
    assertTrue(count("owners_message where status = 'ACKNOWLEDGED'") > 5);
    assertTrue(count("emergency where status = 'DONE'") > 2);
    assertTrue(count("extension_request where state = 'OPEN'") > 0);
    assertTrue(count("complaint where month_raised_at is not null") > 0);
    assertTrue(count("deadline where breached_at is not null and done_at is null") > 0);
    assertTrue(count("escalation where role = 'GENERAL_MANAGER'") > 0);
    assertEquals(0, count("major_question where criterion = 'PROMISE_UNMET_REPEATEDLY'"));
    assertEquals(List.of(List.of("180.00", "CLOSED"), List.of("520.00", "CLOSED")), slips());
    assertEquals(2, count("slip_review where state = 'HELD'"));
    assertEquals(1, count("capa_report where status = 'VERIFYING'"));
    assertEquals(4, count("slip_step where state = 'APPROVED'"));
    assertEquals(1, count("slip_step where state = 'REJECTED'"));
    assertEquals(1, count("decision_consent where given"), "one was not reconciled (FU-8)");
    assertTrue(
        count(
                "final_decision d join complaint c on c.id = d.complaint_id"
                    + " join follow_up f on f.subject_id = c.id and f.round = 3"
                    + " where c.status = 'IN_PROGRESS'")
            > 0,
        "and one waits for the branch's consent");
    assertEquals(3, count("follow_up_appointment"), "two visits made, one agreed (FU-6)");
    assertEquals(2, count("follow_up_visit"));
    assertTrue(count("complaint_contact") >= 2, "whom the office spoke to (INT-12)");
    assertEquals(4, count("attachment where subject_id is not null"));
    assertEquals(0, count("demo_case"));
    assertEquals(1, count("demo_clock where behind_millis = 0 and ahead_millis = 0"));
  }
}
