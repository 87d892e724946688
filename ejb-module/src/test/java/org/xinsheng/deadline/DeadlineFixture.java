package org.xinsheng.deadline;

import static java.time.Duration.ofHours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.SettableClock;

/**
 * Deadlines by name: a general complaint received on Monday at 09:15, reply due within the hour.
 */
public final class DeadlineFixture {

  public static final Instant RECEIVED = SettableClock.START;
  public static final Duration LIMIT = ofHours(1);
  public static final Instant DUE = RECEIVED.plus(LIMIT);
  public static final Instant WARNING = RECEIVED.plus(Duration.ofMinutes(45));
  public static final Duration DAY = ofHours(24);
  public static final Place PLACE = new Place(1L, 11L, 111L, null);
  public static final List<Role> GENERAL = Role.upFrom(Role.HEAD_STEWARD);
  public static final Actor WANG =
      new Actor(7L, "wang", "王芳", 1L, 11L, null, List.of(), Set.of(), Source.PAGE);

  private static final AtomicLong IDS = new AtomicLong(1000);

  private DeadlineFixture() {}

  /** A record that no other test speaks of. */
  public static SubjectRef complaint() {
    long id = IDS.incrementAndGet();
    return new SubjectRef(SubjectType.COMPLAINT, id, "TS-GD01-20261123-%06d".formatted(id));
  }

  public static NewDeadline reply(SubjectRef subject) {
    return reply(subject, RECEIVED);
  }

  public static NewDeadline reply(SubjectRef subject, Instant received) {
    return order(DeadlineKind.REPLY, subject, received, received.plus(LIMIT));
  }

  public static NewDeadline resolution(SubjectRef subject) {
    return order(DeadlineKind.RESOLUTION, subject, RECEIVED, RECEIVED.plus(Duration.ofDays(2)));
  }

  public static NewDeadline order(
      DeadlineKind kind, SubjectRef subject, Instant start, Instant due) {
    return new NewDeadline(kind, subject, PLACE, 1, start, due, GENERAL, 1);
  }
}
