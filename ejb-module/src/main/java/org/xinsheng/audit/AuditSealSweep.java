package org.xinsheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Heartbeat;

/** Ties the ends of all chains that changed into the chain of seals. */
@ApplicationScoped
public class AuditSealSweep implements Sweep {

  public static final String NAME = "audit seals";
  public static final Duration PERIOD = Duration.ofHours(1);

  @Inject private AuditSealBatch batch;
  @Inject private Heartbeat heartbeat;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    int sealed = 0;
    int more;
    do {
      more = batch.next();
      sealed += more;
    } while (more > 0);
    return sealed;
  }
}
