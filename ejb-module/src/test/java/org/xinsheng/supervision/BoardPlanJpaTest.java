package org.xinsheng.supervision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.TestDatabase;
import org.xinsheng.wiring.Wiring;

/** What the board costs does not depend on what is open, nor on what ever was. */
@OnBothDatabases(DatabaseKind.POSTGRESQL)
@Rule("DL-10")
class BoardPlanJpaTest {

  private static final int ROWS = 200_000;

  private final TestDatabase database;

  BoardPlanJpaTest(Wiring wiring) {
    database = wiring.database();
    if (database.count("deadline") == 0) {
      database.update(
          """
          insert into deadline (id, kind, subject_type, subject_id, subject_number, office_id,
            round, starts_at, due_at, original_due_at, state, ladder, lap, rungs_reached,
            extended, entered_late, policy_version, failures, version, open_due_at)
          select -n, 'REPLY', 'COMPLAINT', -n, 'TS', n %% 20, 1, now(), now(), now(), 'RUNNING',
            'HEAD_STEWARD', 0, 0, false, false, 1, 0, 1,
            case when n %% 4 = 0 then now() + (n - 100000) * interval '1 minute' end
          from generate_series(1, %d) n
          """
              .formatted(ROWS));
      database.update("analyze deadline");
    }
  }

  @ParameterizedTest
  @CsvSource({"'',deadline_board", "' and d.office_id in (7)',deadline_board_of_office"})
  void readsAlongItsIndexAndStopsAtTheBound(String offices, String index) {
    String plan =
        explained(
            """
            select d.id from deadline d where d.open_due_at >= '1970-01-01' and d.open_due_at <= now()
              and (d.open_due_at > '1970-01-01' or d.id > -1)%s
            order by d.open_due_at, d.id fetch first 101 rows only
            """
                .formatted(offices));
    assertTrue(plan.contains(index), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
    assertFalse(plan.contains("Sort"), plan);
  }

  private String explained(String sql) {
    List<List<Object>> lines = database.rows("explain analyze " + sql);
    return lines.stream().map(line -> line.get(0).toString()).collect(Collectors.joining("\n"));
  }
}
