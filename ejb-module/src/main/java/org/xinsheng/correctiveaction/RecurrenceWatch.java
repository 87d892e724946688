package org.xinsheng.correctiveaction;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.correctiveaction.domain.Recurrence;
import org.xinsheng.correctiveaction.domain.RecurrenceCase;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits.Run;
import org.xinsheng.correctiveaction.domain.RecurrencePlace;
import org.xinsheng.correctiveaction.domain.RecurrenceSpot;
import org.xinsheng.correctiveaction.domain.SpotKey;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/**
 * Flags what recurs when a complaint comes, is judged or is withdrawn (CA-5), in the same
 * transaction and with the complaint's row locked. It asks for the cases of the same spot within
 * two windows, however many are open elsewhere.
 */
@ApplicationScoped
public class RecurrenceWatch {

  /** The trail of a case begins with its registration, so that this comes after it. */
  private static final int LATE = Interceptor.Priority.APPLICATION + 910;

  /** Enough to find a run; a spot with more cases is flagged all the same. */
  private static final int MOST = 200;

  private static final String TIMES =
      """
      select c.receivedAt from RecurrenceCase c
      where c.spot = :spot and c.counting = true and c.receivedAt >= :from and c.receivedAt <= :to
      order by c.receivedAt desc
      """;

  /** States in which a complaint counts no more. */
  private static final Set<String> ENDS = Set.of("WITHDRAWN", "CONVERTED");

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private OfficeDirectory offices;
  @Inject private RecurrencePolicies policies;
  @Inject private RecurrenceSpots spots;
  @Inject private Event<DomainEvent> happened;

  void follow(@Observes @Priority(LATE) DomainEvent event) {
    Facts facts = event.facts();
    if (facts.subject().type() == SubjectType.COMPLAINT && concerns(facts)) {
      Complaint complaint = em.find(Complaint.class, facts.subject().id());
      for (SpotKey key : spotsOf(complaint)) {
        follow(complaint, key, facts);
      }
    }
  }

  private static boolean concerns(Facts facts) {
    return facts.changes().stream()
        .anyMatch(
            it ->
                it.what().equals("validity")
                    || it.what().equals("status") && (it.from() == null || ENDS.contains(it.to())));
  }

  /** Its building first, then its department: the order in which their rows are locked. */
  List<SpotKey> spotsOf(Complaint complaint) {
    Place place = complaint.place();
    List<SpotKey> keys = new ArrayList<>();
    UnitText.read(complaint.caller().unit())
        .map(UnitText::building)
        .ifPresent(it -> keys.add(key(complaint, RecurrencePlace.BUILDING, it)));
    if (place.departmentId() != null) {
      String code = offices.department(place.departmentId()).code();
      keys.add(key(complaint, RecurrencePlace.DEPARTMENT, code));
    }
    return keys;
  }

  private static SpotKey key(Complaint complaint, RecurrencePlace place, String code) {
    return new SpotKey(complaint.place().officeId(), complaint.category(), place, code);
  }

  private void follow(Complaint complaint, SpotKey key, Facts act) {
    RecurrenceSpot spot = locked(key);
    boolean counted = count(complaint, key);
    Instant now = clock.now();
    RecurrenceLimits limits = policies.at(now);
    Optional<Recurrence> flagged =
        Optional.ofNullable(spot.recurrenceId())
            .map(it -> em.find(Recurrence.class, it))
            .filter(it -> it.stands(now));
    if (flagged.isEmpty() && !counted) {
      return;
    }
    Optional<Run> run = limits.latestRun(times(complaint, key, limits, flagged));
    if (flagged.isEmpty()) {
      run.ifPresent(it -> flag(complaint, key, spot, new Found(it, limits, now), act));
    } else if (run.isPresent()) {
      flagged.get().goesOn(run.get(), limits);
    } else {
      end(complaint, flagged.get(), now, act);
    }
  }

  private record Found(Run run, RecurrenceLimits limits, Instant now) {}

  private RecurrenceSpot locked(SpotKey key) {
    RecurrenceSpot known = lock(key);
    if (known == null) {
      spots.keep(key);
      known = lock(key);
    }
    return known;
  }

  private RecurrenceSpot lock(SpotKey key) {
    return em.createQuery("select s from RecurrenceSpot s where s.key = :key", RecurrenceSpot.class)
        .setParameter("key", key.text())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("eclipselink.refresh", "true")
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** Keeps whether the case counts here. */
  private boolean count(Complaint complaint, SpotKey key) {
    Optional<RecurrenceCase> known =
        em.createQuery(
                "select c from RecurrenceCase c where c.complaintId = :id and c.spot = :spot",
                RecurrenceCase.class)
            .setParameter("id", complaint.id())
            .setParameter("spot", key.text())
            .getResultStream()
            .findFirst();
    known.ifPresentOrElse(
        it -> it.follow(complaint), () -> em.persist(new RecurrenceCase(key, complaint)));
    return RecurrenceCase.counts(complaint);
  }

  private List<Instant> times(
      Complaint complaint, SpotKey key, RecurrenceLimits limits, Optional<Recurrence> flagged) {
    Instant received = complaint.receivedAt();
    Instant from = received.minus(limits.window());
    Instant to = received.plus(limits.window());
    if (flagged.isPresent()) {
      Instant first = flagged.get().firstAt();
      Instant last = flagged.get().lastAt();
      from = first.isBefore(from) ? first : from;
      to = last.isAfter(to) ? last : to;
    }
    return em.createQuery(TIMES, Instant.class)
        .setParameter("spot", key.text())
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(MOST)
        .getResultList();
  }

  private void flag(Complaint complaint, SpotKey key, RecurrenceSpot spot, Found found, Facts act) {
    Recurrence recurrence =
        new Recurrence(key, complaint.place(), found.run(), found.limits(), found.now());
    em.persist(recurrence);
    spot.recurs(recurrence);
    Facts facts =
        Facts.of(complaint.ref(), recurrence.where(), act.actor(), found.now(), "RECURS")
            .with(Change.of("recurrence." + key.place(), null, found.run().cases()))
            .telling(Role.HEAD_STEWARD, Role.OFFICE_MANAGER);
    Role owner = key.place() == RecurrencePlace.BUILDING ? Role.STEWARD : Role.DEPARTMENT_HEAD;
    boolean known = owner == Role.DEPARTMENT_HEAD || recurrence.where().zoneId() != null;
    happened.fire(new Recorded(known ? facts.telling(owner) : facts));
  }

  private void end(Complaint complaint, Recurrence recurrence, Instant now, Facts act) {
    String what = "recurrence." + recurrence.place();
    int before = recurrence.cases();
    recurrence.end(now);
    happened.fire(
        new Recorded(
            Facts.of(complaint.ref(), recurrence.where(), act.actor(), now, "RECURS_NO_MORE")
                .with(Change.of(what, before, null))));
  }
}
