package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.demo.DemoClockDesk;
import org.xinsheng.shared.Clock;

/** Says that the data is made up, and lets the administrator move the product's clock. */
@Named
@RequestScoped
public class DemoBanner {

  @Inject
  @ConfigProperty(name = "xinsheng.demo", defaultValue = "false")
  private boolean demo;

  @Inject private DemoClockDesk desk;
  @Inject private Clock clock;
  @Inject private Answers answers;

  public boolean isShown() {
    return demo;
  }

  public Instant getNow() {
    return clock.now();
  }

  /** Does everything that falls due until then; the page shows what became of it. */
  public String advance(String by) {
    if (!answers.done(() -> desk.advance(Duration.parse(by)))) {
      return null;
    }
    answers.tellThere("demo.advanced", clock.now());
    return "/index.xhtml?faces-redirect=true";
  }
}
