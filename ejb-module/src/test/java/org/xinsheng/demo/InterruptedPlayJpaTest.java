package org.xinsheng.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.demo.story.Act;
import org.xinsheng.demo.story.Deed;
import org.xinsheng.demo.story.Script;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** The first sixty acts, with a mishap on the way: then all of it is there, and nothing twice. */
@OnBothDatabases
class InterruptedPlayJpaTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:20:00Z");
  private static final int ACTS = 60;
  private static final int MISHAP = 37;

  /** The process is gone: no exception that anybody handles. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class Beginning extends Playbook {

    private Deed mishap;

    @Override
    public List<Act> acts(Instant asOf) {
      List<Act> acts = new ArrayList<>(super.acts(asOf).subList(0, ACTS));
      if (mishap != null) {
        Act act = acts.get(MISHAP);
        acts.set(MISHAP, new Act(act.at(), act.who(), Script.NO_STORY, act.name(), mishap));
      }
      return acts;
    }
  }

  private final Wiring wiring;
  private final Beginning playbook = new Beginning();
  private final Stage stage;
  private final History history;

  InterruptedPlayJpaTest(Wiring wiring) {
    this.wiring = wiring;
    DemoStaff.in(wiring);
    Rehearsal.in(wiring, NOW);
    wiring.use(playbook);
    stage = wiring.bean(Stage.class);
    history = wiring.bean(History.class);
  }

  private List<List<Object>> played() {
    return wiring.database().rows("select acts_done, refused from demo_history");
  }

  @Test
  void aPlayThatWasKilledGoesOnBehindTheLastActDone() {
    wiring.tx(() -> stage.begin(NOW));
    playbook.mishap =
        Deed.of(
            (desks, number) -> {
              throw new Killed();
            });
    assertThrows(Error.class, history::play);
    long before = wiring.database().count("complaint");
    int done = stage.begun().orElseThrow().done();
    assertEquals(true, done > 0 && done <= MISHAP, "done: " + done);

    playbook.mishap =
        Deed.of(
            (desks, number) -> {
              throw new IllegalStateException("refused");
            });
    history.play();
    assertEquals(List.of(List.of(ACTS, 1)), played());
    long registered =
        playbook.acts(NOW).stream().filter(act -> act.name().equals("register")).count();
    assertEquals(registered, wiring.database().count("complaint"), "before: " + before);
    assertEquals(
        registered, wiring.database().rows("select number from complaint group by number").size());
    history.play();
    assertEquals(List.of(List.of(ACTS, 1)), played(), "a play that is over is not played again");
  }
}
