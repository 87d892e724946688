package org.xinsheng.deadline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.TestDatabase;
import org.xinsheng.wiring.Wiring;

/** What supervision costs does not depend on how much is open. */
@OnBothDatabases(DatabaseKind.POSTGRESQL)
class DeadlinePlanJpaTest {

  private static final int OPEN = 100_000;

  private final TestDatabase database;

  DeadlinePlanJpaTest(Wiring wiring) {
    database = wiring.database();
  }

  @Test
  @Rule("DL-9")
  void findsWhatIsDueByItsIndexAlone() {
    database.update(
        """
        insert into deadline (id, kind, subject_type, subject_id, subject_number, round, starts_at,
          due_at, original_due_at, state, ladder, lap, rungs_reached, next_check_at, extended,
          entered_late, policy_version, failures, version)
        select -n, 'REPLY', 'COMPLAINT', -n, 'TS', 1, now(), now(), now(), 'RUNNING',
          'HEAD_STEWARD', 0, 0, now() + n * interval '1 minute', false, false, 1, 0, 1
        from generate_series(1, %d) n
        """
            .formatted(OPEN));
    database.update("analyze deadline");
    String plan =
        explained(
            "select id from deadline where next_check_at <= now() order by next_check_at, id"
                + " fetch first 100 rows only for update skip locked");
    assertTrue(plan.contains("deadline_next_check"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
    assertTrue(plan.contains("rows=0 loops=1"), plan);
  }

  private String explained(String sql) {
    List<List<Object>> lines = database.rows("explain analyze " + sql);
    return lines.stream().map(line -> line.get(0).toString()).collect(Collectors.joining("\n"));
  }
}
