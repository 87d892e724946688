package org.xinsheng.web.effect;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.EffectQueries;
import org.xinsheng.complaint.EffectRow;
import org.xinsheng.complaint.EffectShare;
import org.xinsheng.shared.Clock;

/** What waits for the office manager's check, and the share that was checked (HD-11). */
@Named("effectList")
@RequestScoped
public class EffectListView {

  private static final int MOST = 100;
  private static final Duration SPAN = Duration.ofDays(90);

  @Inject private EffectQueries effects;
  @Inject private Clock clock;

  private List<EffectRow> rows;
  private EffectShare share;

  @PostConstruct
  void read() {
    Instant now = clock.now();
    rows = effects.waiting(MOST);
    share = effects.share(now.minus(SPAN), now.plusMillis(1));
  }

  public List<EffectRow> getRows() {
    return rows;
  }

  public EffectShare getShare() {
    return share;
  }
}
