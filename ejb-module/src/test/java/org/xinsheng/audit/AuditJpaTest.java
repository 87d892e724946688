package org.xinsheng.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.PLACE;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;
import static org.xinsheng.deadline.DeadlineFixture.WANG;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.audit.Verdict.Damage;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.TestDatabase;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("X-1")
class AuditJpaTest {

  private final Wiring wiring;
  private final TestDatabase database;
  private final SubjectRef complaint = DeadlineFixture.complaint();

  AuditJpaTest(Wiring wiring) {
    this.wiring = wiring.observing(AuditTrail.class);
    this.database = wiring.database();
  }

  @BeforeEach
  void withoutSeals() {
    database.update("delete from audit_seal_item");
    database.update("delete from audit_seal");
    database.update("update audit_seal_head set seal_id = 0, hash = ''");
    database.update("delete from audit_entry");
    database.update("delete from audit_head");
  }

  private void happen(SubjectRef subject, String act, String why) {
    Facts facts =
        Facts.of(subject, PLACE, WANG, RECEIVED, act)
            .with(new Change("status", "REGISTERED", "IN_\"PROGRESS\" 进行中"))
            .with(new Change("handler", null, "7"))
            .because(why);
    wiring.tx(() -> wiring.fire(new Recorded(facts)));
  }

  private void fiveEntries() {
    for (int i = 1; i <= 5; i++) {
      happen(complaint, "ACT_" + i, i == 2 ? null : "因为 " + i);
    }
  }

  private void seal() {
    wiring.bean(AuditSealSweep.class).untilNothingIsDue();
  }

  private Verdict verdict() {
    return wiring.tx(
        () -> wiring.bean(AuditVerification.class).verify(SubjectType.COMPLAINT, complaint.id()));
  }

  private Verdict sealVerdict() {
    return wiring.tx(() -> wiring.bean(AuditVerification.class).verifySeals());
  }

  private List<AuditRow> rows(long after, int limit) {
    return wiring.tx(
        () ->
            wiring
                .bean(AuditQueries.class)
                .of(SubjectType.COMPLAINT, complaint.id(), after, limit));
  }

  private void tamper(String sql) {
    assertTrue(database.update(sql + " and subject_id = ?", complaint.id()) > 0, sql);
  }

  @Test
  void tellsWhoWhenFromToWhyAndFromWhere() {
    fiveEntries();
    AuditRow first = rows(0, 10).get(0);
    assertEquals(1, first.seq());
    assertEquals(RECEIVED, first.at());
    assertEquals(wiring.clock().now(), first.recordedAt());
    assertEquals(WANG.id(), first.actorId());
    assertEquals("王芳", first.actorName());
    assertEquals("ACT_1", first.act());
    assertEquals("因为 1", first.why());
    assertEquals(Source.PAGE, first.source());
    assertEquals(
        List.of(
            new Change("status", "REGISTERED", "IN_\"PROGRESS\" 进行中"),
            new Change("handler", null, "7")),
        first.changes());
    assertNull(rows(0, 10).get(1).why());
  }

  @Test
  void isReadInPages() {
    fiveEntries();
    assertEquals(List.of(1L, 2L), rows(0, 2).stream().map(AuditRow::seq).toList());
    assertEquals(List.of(3L, 4L, 5L), rows(2, 9).stream().map(AuditRow::seq).toList());
  }

  @Test
  void anUntouchedChainIsIntactSealedOrNot() {
    assertEquals(Verdict.INTACT, verdict());
    fiveEntries();
    assertEquals(Verdict.INTACT, verdict());
    seal();
    assertEquals(Verdict.INTACT, verdict());
    happen(complaint, "LATER", null);
    assertEquals(Verdict.INTACT, verdict());
    seal();
    seal();
    assertEquals(Verdict.INTACT, verdict());
    assertEquals(Verdict.INTACT, sealVerdict());
    assertEquals(2, database.count("audit_seal"));
  }

  @Test
  void everyEditedColumnShows() {
    fiveEntries();
    for (String edit :
        List.of(
            "act = 'OTHER'",
            "changes = '[]'",
            "why = '别的'",
            "why = null",
            "actor_name = '李'",
            "actor_id = 8",
            "source = 'API'",
            "subject_number = 'X'",
            "at = at + interval '1' second",
            "recorded_at = recorded_at + interval '1' second",
            "prev_hash = 'x'",
            "why_digest = 'x'",
            "hash = 'x'",
            "salt = 'x'")) {
      List<List<Object>> before =
          database.rows(
              "select * from audit_entry where seq = 3 and subject_id = ?", complaint.id());
      database.update("create table kept as select * from audit_entry where seq = 3");
      tamper("update audit_entry set " + edit + " where seq = 3");
      assertEquals(Verdict.broken(3, Damage.EDITED), verdict(), edit);
      tamper("delete from audit_entry where seq = 3");
      database.update("insert into audit_entry select * from kept");
      database.update("drop table kept");
      assertEquals(
          before,
          database.rows(
              "select * from audit_entry where seq = 3 and subject_id = ?", complaint.id()));
      assertEquals(Verdict.INTACT, verdict());
    }
  }

  @Test
  void aMissingEntryShows() {
    fiveEntries();
    tamper("delete from audit_entry where seq = 3");
    assertEquals(Verdict.broken(3, Damage.MISSING), verdict());
  }

  @Test
  void aMissingBeginningShows() {
    fiveEntries();
    tamper("delete from audit_entry where seq <= 2");
    assertEquals(Verdict.broken(1, Damage.MISSING), verdict());
  }

  @Test
  void aCutOffTailShows() {
    fiveEntries();
    tamper("delete from audit_entry where seq >= 4");
    assertEquals(Verdict.broken(4, Damage.CUT_OFF), verdict());
  }

  @Test
  void aTailCutOffWithItsHeadShowsByTheSeals() {
    fiveEntries();
    seal();
    String third = rows(0, 5).get(2).hash();
    tamper("delete from audit_entry where seq >= 4");
    tamper("update audit_head set seq = 3, hash = '" + third + "' where seq = 5");
    assertEquals(Verdict.broken(4, Damage.CUT_OFF), verdict());
  }

  @Test
  void aWholeChainThatIsGoneShowsByTheSeals() {
    fiveEntries();
    seal();
    tamper("delete from audit_entry where seq >= 1");
    tamper("delete from audit_head where seq = 5");
    assertEquals(Verdict.broken(1, Damage.CUT_OFF), verdict());
  }

  @Test
  void aChainWrittenAnewShowsByTheSeals() {
    fiveEntries();
    seal();
    tamper("delete from audit_entry where seq >= 1");
    tamper("delete from audit_head where seq = 5");
    fiveEntries();
    assertEquals(Verdict.broken(5, Damage.EDITED), verdict());
  }

  @Test
  void tamperedSealsShow() {
    for (int i = 0; i < 3; i++) {
      happen(complaint, "ACT", null);
      seal();
    }
    database.update("update audit_seal_item set seq = 9 where seal_id = 2");
    assertEquals(Verdict.broken(2, Damage.EDITED), sealVerdict());
    database.update("delete from audit_seal_item where seal_id >= 2");
    database.update("delete from audit_seal where id = 3");
    assertEquals(Verdict.broken(2, Damage.EDITED), sealVerdict());
    database.update("delete from audit_seal where id = 2");
    assertEquals(Verdict.broken(2, Damage.CUT_OFF), sealVerdict());
  }

  @Test
  @Rule("X-7")
  void aLawfulErasureLeavesTheChainWhole() {
    fiveEntries();
    tamper("update audit_entry set why = null, actor_name = null, salt = null where seq = 3");
    assertEquals(Verdict.INTACT, verdict());
    tamper("update audit_entry set why = '伪造' where seq = 3");
    assertEquals(Verdict.broken(3, Damage.EDITED), verdict());
  }

  @Test
  void whatDeadlinesDoIsAuditedWithTheirOwnInstants() {
    DeadlineDesk desk = wiring.bean(DeadlineDesk.class);
    wiring.tx(() -> desk.open(DeadlineFixture.reply(complaint)));
    wiring.clock().set(DUE.plus(Duration.ofHours(24)).plusMillis(1));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    Object id = wiring.database().rows("select max(id) from deadline").get(0).get(0);
    List<AuditRow> rows = rows(0, 10);
    assertEquals(
        List.of("DEADLINE_WARNED", "DEADLINE_BREACHED", "DEADLINE_RUNG_REACHED"),
        rows.stream().map(AuditRow::act).toList());
    assertEquals(DUE, rows.get(1).at());
    assertEquals(Source.TIMER, rows.get(1).source());
    assertTrue(
        rows.get(2)
            .changes()
            .contains(
                new Change("deadline.REPLY.1." + id + ".escalatedTo", null, "CHIEF_STEWARD")));
    assertEquals(Verdict.INTACT, verdict());
  }
}
