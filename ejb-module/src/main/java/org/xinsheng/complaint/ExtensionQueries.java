package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.complaint.ExtensionApprovers.Waiting;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ExtensionState;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;

/** The requests for more time of one case, and those that wait within the reader's scope. */
@Stateless
@RolesAllowed("STAFF")
public class ExtensionQueries {

  private static final String OF_CASE =
      """
      select new org.xinsheng.complaint.ExtensionRow$Raw(
        r.id, r.kind, r.round, r.dueAt, r.newDueAt, r.reason, r.requestedBy, r.requestedAt,
        r.state, r.decidedBy, r.decidedAt, r.decisionReason)
      from ExtensionRequest r where r.complaintId = :complaint order by r.id
      """;

  private static final String DECIDED =
      """
      select new org.xinsheng.complaint.ExtensionRow$Raw(
        r.id, r.kind, r.round, r.dueAt, r.newDueAt, r.reason, r.requestedBy, r.requestedAt,
        r.state, r.decidedBy, r.decidedAt, r.decisionReason)
      from ExtensionRequest r join Complaint c on c.id = r.complaintId
      where r.id = :id and r.waitsSince is null and\
      """;

  private static final String WAITING =
      """
      select new org.xinsheng.complaint.WaitingExtension$Raw(
        r.id, c.number, c.severity, c.policyVersion, substring(c.content, 1, 120), c.branchId,
        c.officeId, c.zoneId, c.subjectDepartmentId, c.subjectStaffId, r.kind, r.dueAt, r.newDueAt,
        r.reason, r.requestedBy, r.requestedAt)
      from ExtensionRequest r join Complaint c on c.id = r.complaintId
      where r.waitsSince is not null and r.waitsSince >= :since
        and (r.waitsSince > :since or r.id > :after) and\
      """;

  /** How many are read at a time, at most. */
  private static final int STRETCH = 100;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private ExtensionApprovers approvers;
  @Inject private OwnExtensions own;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /** First to last; the case itself was within the reader's scope. */
  public List<ExtensionRow> of(Long complaintId) {
    List<ExtensionRow.Raw> found =
        em.createQuery(OF_CASE, ExtensionRow.Raw.class)
            .setParameter("complaint", complaintId)
            .getResultList();
    Set<Long> people = new HashSet<>();
    Set<Long> able = Set.of();
    for (ExtensionRow.Raw row : found) {
      people.add(row.requestedBy());
      people.add(row.decidedBy());
      if (row.state() == ExtensionState.OPEN) {
        Complaint complaint = em.find(Complaint.class, complaintId);
        able = approvers.of(Waiting.of(complaint, row.requestedBy()), clock.now());
      }
    }
    people.addAll(able);
    Map<Long, StaffRow> names = staff.byIds(people);
    List<Person> deciders = people(able, names);
    return found.stream().map(row -> named(row, names, deciders)).toList();
  }

  /** What became of a request within the reader's scope; empty while it waits. */
  public Optional<ExtensionRow> decided(Long id) {
    Scope scope = Scope.of(current.get());
    var query = em.createQuery(DECIDED + " " + where(scope), ExtensionRow.Raw.class);
    List<ExtensionRow.Raw> found = scope.bind(query.setParameter("id", id)).getResultList();
    Set<Long> people = new HashSet<>();
    found.forEach(it -> people.addAll(Arrays.asList(it.requestedBy(), it.decidedBy())));
    Map<Long, StaffRow> names = staff.byIds(people);
    return found.stream().map(it -> named(it, names, List.of())).findFirst();
  }

  private static ExtensionRow named(
      ExtensionRow.Raw row, Map<Long, StaffRow> names, List<Person> deciders) {
    return new ExtensionRow(
        row.id(),
        row.kind(),
        row.round(),
        row.dueAt(),
        row.newDueAt(),
        row.reason(),
        Person.of(names.get(row.requestedBy())),
        row.requestedAt(),
        row.state(),
        Person.of(names.get(row.decidedBy())),
        row.decidedAt(),
        row.decisionReason(),
        row.state() == ExtensionState.OPEN ? deciders : List.of());
  }

  /** What waits within the reader's scope, the longest waiting first. */
  public List<WaitingExtension> waiting(int limit) {
    return named(stretch(Instant.EPOCH, 0L, limit, current.get(), ""), current.get());
  }

  /** What waits for the reader's own decision, the longest waiting first. */
  public List<WaitingExtension> mine(int limit) {
    return mine(Instant.EPOCH, 0L, limit);
  }

  /**
   * The same, of what was asked after that instant, or at it with a greater id.
   *
   * @return fewer than the limit only where no more waits
   */
  public List<WaitingExtension> mine(Instant since, Long after, int limit) {
    Actor actor = current.get();
    Optional<String> only = own.condition(actor, clock.now());
    List<WaitingExtension> mine = new ArrayList<>();
    if (only.isEmpty()) {
      return mine;
    }
    Instant from = since;
    Long id = after;
    int size = Math.min(STRETCH, limit + STRETCH / 10);
    List<WaitingExtension.Raw> found;
    do {
      found = stretch(from, id, size, actor, " and " + only.get());
      named(found, actor).stream().filter(WaitingExtension::mine).forEach(mine::add);
      if (found.size() == size) {
        from = found.get(size - 1).requestedAt();
        id = found.get(size - 1).id();
      }
    } while (mine.size() < limit && found.size() == size);
    return mine.stream().limit(limit).toList();
  }

  private List<WaitingExtension.Raw> stretch(
      Instant since, Long after, int limit, Actor actor, String only) {
    Scope scope = Scope.of(actor);
    var query =
        em.createQuery(
                WAITING + " " + where(scope) + only + " order by r.waitsSince, r.id",
                WaitingExtension.Raw.class)
            .setParameter("since", since)
            .setParameter("after", after);
    return scope.bind(query).setMaxResults(limit).getResultList();
  }

  static String where(Scope scope) {
    return scope.where(
        "r.officeId", "c.zoneId", "c.handlerId = :scopeStaff or c.firstContactId = :scopeStaff");
  }

  private List<WaitingExtension> named(Collection<WaitingExtension.Raw> found, Actor actor) {
    Set<Waiting> questions =
        found.stream().map(WaitingExtension.Raw::waiting).collect(Collectors.toSet());
    Map<Waiting, Set<Long>> able = approvers.of(questions, clock.now());
    Set<Long> people = new HashSet<>();
    able.values().forEach(people::addAll);
    found.forEach(row -> people.add(row.requestedBy()));
    Map<Long, StaffRow> names = staff.byIds(people);
    return found.stream()
        .map(
            row -> {
              Set<Long> deciders = able.get(row.waiting());
              return row.named(
                  offices.byId(row.officeId()),
                  Person.of(names.get(row.requestedBy())),
                  people(deciders, names),
                  deciders.contains(actor.id()));
            })
        .toList();
  }

  private static List<Person> people(Collection<Long> ids, Map<Long, StaffRow> names) {
    return ids.stream().sorted().map(names::get).filter(Objects::nonNull).map(Person::of).toList();
  }
}
