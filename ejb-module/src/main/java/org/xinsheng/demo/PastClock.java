package org.xinsheng.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.shared.platform.ProductClock;

/** The product's time while the past is played. */
@ApplicationScoped
public class PastClock {

  @Inject private ProductClock clock;

  public void at(Instant moment) {
    clock.standAt(moment);
  }

  /** From now on the product's time goes by itself. */
  public void letGo() {
    clock.goOn();
  }
}
