package org.xinsheng.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Heartbeat;

/** Uploads that waited in vain go, a few at a time. */
@ApplicationScoped
public class WaitingUploadsSweep implements Sweep {

  public static final String NAME = "waiting uploads";
  public static final Duration PERIOD = Duration.ofHours(1);

  /** Each may be twenty megabytes. */
  static final int BATCH = 10;

  @Inject private WaitingUploads uploads;
  @Inject private Heartbeat heartbeat;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    int all = 0;
    int gone;
    do {
      gone = uploads.forget(BATCH);
      all += gone;
    } while (gone > 0);
    return all;
  }
}
