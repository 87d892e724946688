package org.xinsheng.deadline.domain;

import static java.time.Duration.ofHours;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.GENERAL;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;
import static org.xinsheng.deadline.DeadlineFixture.WANG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.shared.IllegalTransition;

/** Every verb in every state, ten seconds after the due time. */
@Rule("DL-19")
class DeadlineMatrixTest {

  private static final Instant NOW = DUE.plusSeconds(10);

  private enum In {
    RUNNING(it -> it.moveTo(RECEIVED, NOW.plusSeconds(60), RECEIVED)),
    MET(it -> it.done(RECEIVED, RECEIVED, WANG)),
    BREACHED(it -> it.check(NOW)),
    DONE_LATE(it -> it.done(NOW, NOW, WANG)),
    STOPPED(it -> it.cancel(NOW)),
    SUPERSEDED(it -> it.supersede(RECEIVED)),
    CANCELLED(it -> it.cancel(RECEIVED));

    private final Consumer<Deadline> way;

    In(Consumer<Deadline> way) {
      this.way = way;
    }

    Deadline fresh() {
      Deadline deadline =
          new Deadline(DeadlineFixture.reply(DeadlineFixture.complaint()), Pace.STANDARD, RECEIVED);
      way.accept(deadline);
      return deadline;
    }
  }

  private enum Verb {
    CHECK(it -> it.check(NOW)),
    DONE_IN_TIME(it -> it.done(DUE, NOW, WANG)),
    DONE_LATE(it -> it.done(NOW, NOW, WANG)),
    TIGHTEN(it -> it.tighten(ofHours(1), new Ladder(GENERAL), NOW)),
    RELAX(it -> it.relax(ofHours(9), null, new Ladder(GENERAL), NOW)),
    MOVE(it -> it.moveTo(RECEIVED, NOW.plusSeconds(99), NOW)),
    EXTEND(it -> it.extendTo(NOW.plusSeconds(99), NOW)),
    SUPERSEDE(it -> it.supersede(NOW)),
    CANCEL(it -> it.cancel(NOW));

    private final Consumer<Deadline> act;

    Verb(Consumer<Deadline> act) {
      this.act = act;
    }
  }

  /** After the verb: the state, whether somebody still owes the act, whether the due time moved. */
  private static String after(Deadline deadline, Verb verb) {
    Instant before = deadline.dueAt();
    verb.act.accept(deadline);
    return deadline.state()
        + (deadline.isOpen() ? " open" : "")
        + (deadline.dueAt().equals(before) ? "" : " moved");
  }

  // spotless:off
  private static final String[][] EXPECTED = {
    // state        CHECK            DONE_IN_TIME DONE_LATE   TIGHTEN          RELAX                MOVE                 EXTEND                SUPERSEDE        CANCEL
    {"RUNNING open", "MET",      "MET",      "RUNNING open",  "RUNNING open moved", "RUNNING open moved", "RUNNING open moved",  "SUPERSEDED",    "CANCELLED"},
    {"MET",           "MET",      "MET",      "MET",           "MET",                "MET",                "refused",             "MET",           "MET"},
    {"BREACHED open", "MET",      "BREACHED", "BREACHED open", "BREACHED open",      "BREACHED open",      "BREACHED open moved", "BREACHED open", "BREACHED"},
    {"BREACHED",      "MET",      "BREACHED", "BREACHED",      "BREACHED",           "BREACHED",           "refused",             "BREACHED",      "BREACHED"},
    {"BREACHED",      "MET",      "BREACHED", "BREACHED",      "BREACHED",           "BREACHED",           "refused",             "BREACHED",      "BREACHED"},
    {"SUPERSEDED",    "SUPERSEDED", "SUPERSEDED", "SUPERSEDED", "SUPERSEDED",        "SUPERSEDED",         "refused",             "SUPERSEDED",    "SUPERSEDED"},
    {"CANCELLED",     "CANCELLED", "CANCELLED", "CANCELLED",   "CANCELLED",          "CANCELLED",          "refused",             "CANCELLED",     "CANCELLED"},
  };
  // spotless:on

  @TestFactory
  List<DynamicTest> everyVerbInEveryState() {
    List<DynamicTest> tests = new ArrayList<>();
    for (In in : In.values()) {
      for (Verb verb : Verb.values()) {
        String expected = EXPECTED[in.ordinal()][verb.ordinal()];
        tests.add(DynamicTest.dynamicTest(in + " " + verb, () -> holds(in, verb, expected)));
      }
    }
    return tests;
  }

  private static void holds(In in, Verb verb, String expected) {
    Deadline deadline = in.fresh();
    if (expected.equals("refused")) {
      assertThrows(IllegalTransition.class, () -> verb.act.accept(deadline));
    } else {
      assertEquals(expected, after(deadline, verb));
    }
  }
}
