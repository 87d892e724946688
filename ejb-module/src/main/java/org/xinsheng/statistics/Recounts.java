package org.xinsheng.statistics;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinsheng.shared.Clock;

/**
 * Counts large periods anew behind their readers: each as often as once a minute, and only while it
 * is read. What nobody reads is left to the timer.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recounts {

  static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<Long, Instant> begun = new ConcurrentHashMap<>();

  @Inject private PeriodBatch batch;
  @Inject private Clock clock;

  /** Nothing where it was begun less than a minute ago. */
  @Asynchronous
  public void begin(Long period) {
    Instant now = clock.now();
    Instant last = begun.get(period);
    boolean due = last == null || !now.isBefore(last.plus(PAUSE));
    if (due
        && (last == null
            ? begun.putIfAbsent(period, now) == null
            : begun.replace(period, last, now))) {
      batch.refresh(period, now);
    }
  }
}
