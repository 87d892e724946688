package org.xinsheng.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinsheng.Rule;
import org.xinsheng.audit.AuditVerification;
import org.xinsheng.audit.Verdict;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.DatabaseAddress;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.TestDatabase;
import org.xinsheng.wiring.Wiring;

/** Killed again and again amid registrations and sweeps: nothing is lost, nothing is done twice. */
class CrashJpaTest {

  private static final int KILLS = Integer.getInteger("xinsheng.worker.kills", 10);

  /** Milliseconds of work before a kill. */
  private static final int SHORTEST = 50;

  private static final int LONGEST = 1_200;
  private static final int BACKLOG = 150;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  @Rule("DL-9")
  @Rule("DL-12")
  @Rule("X-1")
  void nothingAcknowledgedIsLostAndNothingIsToldTwiceOrNever(DatabaseKind kind) throws Exception {
    long seed = Long.getLong("xinsheng.seed", System.nanoTime());
    Random random = new Random(seed);
    DatabaseAddress database = DatabaseAddress.fresh(kind, folder);
    List<String> acknowledged = new ArrayList<>(backlog(database));
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(
          Killed.after(
              SHORTEST + random.nextInt(LONGEST - SHORTEST),
              kill % 2 == 0,
              database,
              random.nextLong(),
              folder.resolve("errors.txt")));
    }
    List<String> findings = afterTheLastSweep(database, acknowledged);
    assertEquals(List.of(), findings, () -> "with -Dxinsheng.seed=" + seed + said());
    assertTrue(
        acknowledged.size() >= BACKLOG + KILLS / 2, "too little was done: " + acknowledged.size());
  }

  /** What the workers complained of, so that a finding can be understood afterwards. */
  private String said() {
    try {
      return "\n" + Files.readString(folder.resolve("errors.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Open cases, so that every start finds work for more than one batch. */
  private static List<String> backlog(DatabaseAddress address) {
    try (TestDatabase database = TestDatabase.at(address)) {
      Crew crew = new Crew(Wiring.over(database), "before");
      return IntStream.range(0, BACKLOG)
          .mapToObj(i -> "REGISTERED " + crew.at.register(general().receivedAt(crew.at.now())))
          .toList();
    }
  }

  private static List<String> afterTheLastSweep(DatabaseAddress address, List<String> acknowledged)
      throws Exception {
    try (TestDatabase database = TestDatabase.at(address);
        Connection connection = database.connections().getConnection()) {
      Crew crew = new Crew(Wiring.over(database), "inspector");
      Instant now = crew.wakeUpPastRetries();
      crew.sweep();
      crew.seal();
      List<String> findings = new ArrayList<>(Inspection.findings(connection, now, acknowledged));
      findings.addAll(damage(crew));
      database
          .rows("select id, last_failure from deadline where failures > 0")
          .forEach(row -> findings.add("cannot be supervised: " + row));
      return findings;
    }
  }

  private static List<String> damage(Crew crew) {
    AuditVerification verification = crew.wiring.bean(AuditVerification.class);
    return crew.wiring.tx(
        () -> {
          List<String> damage = new ArrayList<>();
          Verdict seals = verification.verifySeals();
          if (!seals.intact()) {
            damage.add("seals: " + seals);
          }
          for (List<Object> row : crew.wiring.database().rows("select id from complaint")) {
            Long id = ((Number) row.get(0)).longValue();
            Verdict verdict = verification.verify(SubjectType.COMPLAINT, id);
            if (!verdict.intact()) {
              damage.add("trail of " + id + ": " + verdict);
            }
          }
          return damage;
        });
  }
}
