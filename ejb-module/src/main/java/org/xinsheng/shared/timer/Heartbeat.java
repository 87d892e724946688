package org.xinsheng.shared.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the pulse of every timer on this node, in real time: moving the product's clock is no
 * standstill.
 */
@ApplicationScoped
public class Heartbeat {

  private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());
  private static final Duration FORGOTTEN = Duration.ofDays(7);
  private static final Duration WARMING_UP = Duration.ofMinutes(10);

  @Inject private TimerRuns runs;

  @Inject
  @ConfigProperty(name = "xinsheng.node")
  private Optional<String> configured;

  private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();

  /** From now on this timer must run; a timer that never does is seen, too. */
  public void expect(String timer, Duration period) {
    Instant now = Instant.now();
    if (pulses.putIfAbsent(timer, new Pulse(timer, period, now, null)) == null) {
      keepAlive(() -> twice(() -> runs.expected(timer, node(), period, now)));
    }
  }

  /**
   * Runs and leaves start, end and count.
   *
   * @param work answers how much it dealt with
   */
  public void during(String timer, IntSupplier work) {
    twice(() -> runs.started(timer, node(), Instant.now()));
    try {
      int handled = work.getAsInt();
      Instant end = Instant.now();
      runs.ended(timer, node(), end, handled);
      pulses.computeIfPresent(timer, (name, pulse) -> pulse.good(end));
    } catch (RuntimeException e) {
      remember(timer, e);
      throw e;
    }
  }

  /** Two that write a timer's first row may meet; the second finds the first's. */
  private static void twice(Runnable write) {
    try {
      write.run();
    } catch (RuntimeException raced) {
      write.run();
    }
  }

  private void remember(String timer, RuntimeException failure) {
    try {
      runs.failed(timer, node(), Instant.now(), Failures.text(failure));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /** A container gives up a timer that throws: its next run is the retry. */
  public void keepAlive(Runnable run) {
    try {
      run.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A timer's run failed; the next one tries again.", e);
    }
  }

  public void forgetGoneNodes() {
    runs.forgetBefore(Instant.now().minus(FORGOTTEN));
  }

  public Collection<Pulse> pulses() {
    return List.copyOf(pulses.values());
  }

  /** Whether every other timer has had a good run since this node's start, or its time for one. */
  public boolean isWarm(String asking) {
    Instant now = Instant.now();
    return pulses.values().stream()
        .filter(it -> !it.timer().equals(asking))
        .allMatch(it -> it.lastGood() != null || now.isAfter(it.since().plus(WARMING_UP)));
  }

  String node() {
    return configured.orElseGet(() -> host() + "-" + ProcessHandle.current().pid());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
