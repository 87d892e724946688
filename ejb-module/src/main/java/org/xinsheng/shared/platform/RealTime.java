package org.xinsheng.shared.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of day, whatever the demo clock says. */
@ApplicationScoped
public class RealTime {

  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
