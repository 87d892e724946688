package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.xinsheng.notification.domain.Way;

/** Every way out. */
@ApplicationScoped
public class Carriers {

  @Inject @Any private Instance<Carrier> all;

  Carrier of(Way way) {
    return all.stream()
        .filter(it -> it.way() == way)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody carries by " + way));
  }

  boolean isAnyOn() {
    return all.stream().anyMatch(Carrier::isOn);
  }
}
