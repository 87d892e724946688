package org.xinsheng.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;

/** The supervision board: what is missed or due today, of every kind (DL-10). */
@Stateless
@RolesAllowed("STAFF")
public class SupervisionQueries {

  /** Totals are counted up to here. */
  public static final int MOST = 10_000;

  private static final Duration SOON = Duration.ofHours(1);

  /** The smallest step of the product's clock. */
  private static final Duration TICK = Duration.ofMillis(1);

  private static final String ROWS =
      """
      select new org.xinsheng.supervision.BoardRow$Raw(
        d.id, d.concerned.subjectNumber, d.concerned.officeId, d.kind, d.round, d.term.startsAt,
        d.term.dueAt, d.state, d.term.extended, c.severity, c.status,
        coalesce(substring(c.content, 1, 120), e.gist), s.name)
      from Deadline d left join Complaint c on c.id = d.concerned.subjectId
        and d.concerned.subjectType = org.xinsheng.shared.SubjectType.COMPLAINT
        left join IntakeEntry e on e.id = d.concerned.subjectId
        and e.number = d.concerned.subjectNumber
        left join Staff s on s.id = coalesce(c.handlerId, e.handlerId)
      where d.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Shares shares;

  /**
   * @param rows how many of each group
   * @throws NotAllowed when the reader watches over nothing
   */
  public Board board(BoardFilter filter, int rows) {
    List<OfficeRow> watched = watched();
    Instant now = clock.now();
    Map<Urgency, List<Object[]>> owed = new EnumMap<>(Urgency.class);
    Map<Urgency, List<Long>> ids = new EnumMap<>(Urgency.class);
    String only = shares.condition(filter, watched);
    for (Urgency urgency : Urgency.values()) {
      owed.put(urgency, new ArrayList<>());
      ids.put(urgency, new ArrayList<>());
      for (Owed stretch : stretches(urgency, watched, now)) {
        owed.get(urgency).addAll(stretch.shares(em, MOST + 1));
        ids.get(urgency).addAll(stretch.ids(em, only, MOST, rows + 1));
      }
    }
    Map<Long, BoardRow> found = rows(ids.values().stream().flatMap(List::stream).toList());
    Map<Urgency, Board.Group> groups = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      long total = shares.count(owed.get(urgency), filter, watched);
      long all = owed.get(urgency).stream().mapToLong(Shares::number).sum();
      groups.put(
          urgency,
          group(urgency, Math.min(total, MOST), all > MOST, ids.get(urgency), found, rows));
    }
    return new Board(now, groups, shares.departments(owed, watched), shares.people(owed));
  }

  /**
   * More of one group.
   *
   * @param after the cursor that the rows before gave as their next, null for the first
   */
  public Page<BoardRow> page(Urgency urgency, BoardFilter filter, String after, int limit) {
    List<OfficeRow> watched = watched();
    String only = shares.condition(filter, watched);
    List<Long> ids = new ArrayList<>();
    for (Owed stretch : stretches(urgency, watched, clock.now())) {
      ids.addAll(after(stretch, after).ids(em, only, MOST, limit + 1));
    }
    return Page.of(ordered(ids, rows(ids), limit + 1), limit, SupervisionQueries::cursor);
  }

  /**
   * Cheap enough for a page that everybody opens all the time.
   *
   * @throws NotAllowed when the reader watches over nothing
   */
  public Glance glance(int limit) {
    List<OfficeRow> watched = watched();
    Instant now = clock.now();
    Map<Urgency, Integer> counts = new EnumMap<>(Urgency.class);
    List<Long> owed = new ArrayList<>();
    for (Urgency urgency : Urgency.values()) {
      List<Long> ids = new ArrayList<>();
      stretches(urgency, watched, now)
          .forEach(it -> ids.addAll(it.ids(em, "", Glance.MOST, Glance.MOST)));
      counts.put(urgency, Math.min(ids.size(), Glance.MOST));
      owed.addAll(ids);
    }
    List<Long> first = owed.stream().limit(limit).toList();
    return new Glance(counts, ordered(first, rows(first), limit));
  }

  private List<OfficeRow> watched() {
    Actor actor = current.get();
    Supervisors.require(actor);
    return offices.all().stream().filter(it -> Supervisors.watch(actor, it.place())).toList();
  }

  /** One stretch, or where offices have different days one for each of these. */
  private List<Owed> stretches(Urgency urgency, List<OfficeRow> watched, Instant now) {
    boolean everywhere = watched.size() == offices.all().size();
    return switch (urgency) {
      case OVERDUE -> List.of(owed(watched, everywhere, Instant.EPOCH, now.minus(TICK)));
      case WITHIN_AN_HOUR -> List.of(owed(watched, everywhere, now, now.plus(SOON)));
      case TODAY -> {
        Map<Instant, List<OfficeRow>> days =
            watched.stream()
                .collect(Collectors.groupingBy(it -> it.time().endOf(it.time().dateOf(now))));
        yield days.entrySet().stream()
            .filter(it -> it.getKey().isAfter(now.plus(SOON)))
            .map(
                it ->
                    owed(
                        it.getValue(),
                        everywhere && days.size() == 1,
                        now.plus(SOON).plus(TICK),
                        it.getKey()))
            .toList();
      }
    };
  }

  private static Owed owed(
      Collection<OfficeRow> watched, boolean everywhere, Instant from, Instant until) {
    Set<Long> ids = watched.stream().map(OfficeRow::id).collect(Collectors.toSet());
    return new Owed(everywhere ? null : ids, from, -1L, until);
  }

  private static Owed after(Owed stretch, String after) {
    if (after == null) {
      return stretch;
    }
    Cursor cursor = Cursor.parse(after, 2);
    return new Owed(stretch.offices(), cursor.instant(0), cursor.id(), stretch.until());
  }

  private static Board.Group group(
      Urgency urgency,
      long total,
      boolean more,
      List<Long> ids,
      Map<Long, BoardRow> found,
      int limit) {
    Page<BoardRow> page =
        Page.of(ordered(ids, found, limit + 1), limit, SupervisionQueries::cursor);
    return new Board.Group(urgency, total, more, page.items(), page.next());
  }

  private static List<BoardRow> ordered(List<Long> ids, Map<Long, BoardRow> found, int limit) {
    return ids.stream()
        .map(found::get)
        .filter(it -> it != null)
        .sorted(java.util.Comparator.comparing(BoardRow::dueAt).thenComparing(BoardRow::id))
        .limit(limit)
        .toList();
  }

  private static Cursor cursor(BoardRow row) {
    return Cursor.of(row.dueAt(), row.id());
  }

  private Map<Long, BoardRow> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(ROWS, BoardRow.Raw.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(it -> it.in(offices.byId(it.officeId())))
        .collect(Collectors.toMap(BoardRow::id, Function.identity()));
  }
}
