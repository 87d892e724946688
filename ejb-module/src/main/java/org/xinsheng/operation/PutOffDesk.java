package org.xinsheng.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.timer.PutOffRow;
import org.xinsheng.shared.timer.PutOffRows;

/** Rows that sweeps put off, for administrators, who may have them tried again. */
@Stateless
@RolesAllowed("STAFF")
public class PutOffDesk {

  /** Where the product's own acts are kept in the trail. */
  private static final SubjectRef TIMERS = new SubjectRef(SubjectType.PRODUCT, 2L, "timers");

  private static final Place EVERYWHERE = new Place(null, null, null, null);

  @Inject @Any private Instance<PutOffRows> owners;
  @Inject private CurrentActor current;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * @throws NotAllowed to all but administrators
   */
  public long count() {
    current.administrator();
    return owners.stream().mapToLong(PutOffRows::count).sum();
  }

  /**
   * The next to be tried first.
   *
   * @param most how many at most
   * @throws NotAllowed to all but administrators
   */
  public List<PutOffRow> rows(int most) {
    current.administrator();
    return owners.stream()
        .flatMap(owner -> owner.rows(most).stream())
        .sorted(Comparator.comparing(PutOffRow::nextTryAt).thenComparing(PutOffRow::id))
        .limit(most)
        .toList();
  }

  /**
   * The timer's next run takes the row.
   *
   * @throws NotAllowed to all but administrators
   * @throws NotFound when no such row is put off
   */
  public void tryAgain(String sweep, Long id) {
    Actor actor = current.administrator();
    Instant now = clock.now();
    String number =
        owners.stream()
            .filter(owner -> owner.sweep().equals(sweep))
            .findFirst()
            .flatMap(owner -> owner.tryAgain(id, now))
            .orElseThrow(() -> new NotFound(sweep + " " + id));
    events.fire(
        new Recorded(
            Facts.of(TIMERS, EVERYWHERE, actor, now, "TRIED_AGAIN")
                .with(Change.of("row", null, sweep + " " + number))));
  }
}
