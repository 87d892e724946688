package org.xinsheng.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Heartbeat;

/** Answers that are older than a day go, in batches. */
@ApplicationScoped
public class OnceSweep implements Sweep {

  public static final String NAME = "idempotency keys";
  public static final Duration PERIOD = Duration.ofHours(1);

  static final int BATCH = 1000;

  @Inject private KeptAnswers answers;
  @Inject private Heartbeat heartbeat;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    int all = 0;
    int gone;
    do {
      gone = answers.forget(BATCH);
      all += gone;
    } while (gone == BATCH);
    return all;
  }
}
