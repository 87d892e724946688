package org.xinsheng.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;

/** Writes the standard down as the first version, so that it is read like every later one. */
@Singleton
@Startup
@DependsOn("Migrations")
public class PolicyStart {

  /** The earliest instant that the product accepts. */
  static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

  static final String WHY = "STANDARD";

  @Inject private PolicyVersions versions;
  @Inject private PolicySections sections;
  @Inject private Clock clock;

  @PostConstruct
  void writeTheStandard() {
    if (versions.lastLocked().isEmpty()) {
      versions.write(
          PolicySections.FIRST, EVER, sections.standard(), WHY, Actor.SYSTEM, clock.now());
    }
  }
}
