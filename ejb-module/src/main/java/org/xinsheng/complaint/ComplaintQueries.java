package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.WordIndex;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.words.Reach;

/** Lists of complaints within the reader's scope (ORG-2), phones masked. */
@Stateless
@RolesAllowed("STAFF")
public class ComplaintQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.complaint.ComplaintRow.Raw(
        c.id, c.number, c.officeId, c.status, c.severity, c.validity, c.channel, c.category,
        substring(c.content, 1, 120), c.caller.name, c.caller.phone, c.caller.unit, c.receivedAt,
        c.firstContactId, c.handlerId, c.subjectStaffId, c.nextDueAt, c.closableAt,
        c.closedAt, c.version)
      from Complaint c\
      """;

  private static final String INVOLVED =
      "c.handlerId = :scopeStaff or c.firstContactId = :scopeStaff or c.id in"
          + " (select a.complaintId from Assignment a where a.assigneeId = :scopeStaff)";

  private static final String OF_REGISTER =
      "c.id in (select e.id from IntakeEntry e where %s"
          + " and e.kind = org.xinsheng.intake.domain.MatterKind.COMPLAINT and "
          + Scope.ELSEWHERE
          + ")";

  /** The register has its index on people whatever became of their matters. */
  private static final List<String> WAYS =
      List.of(
          OF_REGISTER.formatted("e.handlerId = :scopeStaff"),
          OF_REGISTER.formatted(
              "e.firstContactId = :scopeStaff"
                  + " and (e.handlerId is null or e.handlerId <> :scopeStaff)"),
          "c.id in (select a.complaintId from Assignment a where a.assigneeId = :scopeStaff)");

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private WordIndex words;

  /**
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<ComplaintRow> page(
      ComplaintFilter filter, ComplaintSort sort, String after, int limit) {
    Actor actor = current.get();
    new Checks()
        .text("q", filter.q(), Checks.NAME)
        .text("office", filter.office(), Checks.NAME)
        .text("category", filter.category(), Checks.NAME)
        .done();
    Conditions span = sort == ComplaintSort.NUMBER ? idsWithin(filter) : new Conditions();
    Map<Long, ComplaintRow.Raw> found = new HashMap<>();
    for (Scope.Part part : parts(filter, actor)) {
      Supplier<Conditions> start = () -> conditions(filter, actor, part).and(span);
      List<ComplaintRow.Raw> rows =
          part.small()
              ? raw(sort.whole(after, start), sort.sorted(), limit + 1, actor)
              : along(sort.stretches(after, start), sort.order(), limit + 1, actor);
      rows.forEach(row -> found.put(row.id(), row));
    }
    List<ComplaintRow.Raw> rows =
        found.values().stream().sorted(sort.comparator()).limit(limit + 1).toList();
    return Page.of(named(rows, actor), limit, sort::cursor);
  }

  /** A word is sought in each part of a steward's scope by itself. */
  private static List<Scope.Part> parts(ComplaintFilter filter, Actor actor) {
    Scope scope = Scope.of(actor);
    boolean words = !NewComplaint.isBlank(filter.q()) && SearchWords.areSaid(filter.q().strip());
    return words
        ? scope.parts("c.officeId", "c.zoneId", INVOLVED, WAYS)
        : List.of(scope.whole("c.officeId", "c.zoneId", INVOLVED));
  }

  /** One stretch after the other until there are enough. */
  private List<ComplaintRow.Raw> along(
      List<Conditions> stretches, String order, int limit, Actor actor) {
    List<ComplaintRow.Raw> found = new ArrayList<>();
    for (Conditions stretch : stretches) {
      if (found.size() < limit) {
        found.addAll(raw(stretch, order, limit - found.size(), actor));
      }
    }
    return found;
  }

  /** The one of this number; empty also where it is out of the reader's scope. */
  public Optional<ComplaintRow> one(String number) {
    Actor actor = current.get();
    Conditions conditions =
        scoped(actor).and("c.number = :number").with("number", new ComplaintNumber(number));
    return rows(conditions, ComplaintSort.NUMBER, 1, actor).stream().findFirst();
  }

  /** My open cases, as handler or first contact, the most urgent first. */
  public List<ComplaintRow> mine(int limit) {
    Actor actor = current.get();
    Map<Long, ComplaintRow> found = new LinkedHashMap<>();
    for (String mine : List.of("c.handlerId = :me", "c.firstContactId = :me")) {
      Conditions conditions =
          new Conditions().and(mine).with("me", actor.id()).and("c.status in :open");
      rows(conditions.with("open", ComplaintStatus.OPEN), ComplaintSort.DUE, limit, actor)
          .forEach(row -> found.put(row.id(), row));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(ComplaintRow::sortDueAt))
        .limit(limit)
        .toList();
  }

  /** The latest cases of a unit or a phone, which the taker sees while the owner talks. */
  public List<ComplaintRow> ofCustomer(String office, String phone, String unit, int limit) {
    Actor actor = current.get();
    Conditions conditions = scoped(actor);
    inOffice(conditions, office);
    return sameCustomer(conditions, phone, unit, actor)
        ? rows(conditions, ComplaintSort.RECEIVED, limit, actor)
        : List.of();
  }

  /** Open cases of the same unit or phone in the same category (INT-15). */
  public List<ComplaintRow> duplicates(String office, String phone, String unit, String category) {
    Actor actor = current.get();
    Conditions conditions = scoped(actor);
    inOffice(conditions, office);
    conditions.and("c.status in :open").with("open", ComplaintStatus.OPEN);
    conditions.andIf(category, "c.category = :category", "category");
    return sameCustomer(conditions, phone, unit, actor)
        ? rows(conditions, ComplaintSort.RECEIVED, Page.USUAL, actor)
        : List.of();
  }

  private static boolean sameCustomer(
      Conditions conditions, String phone, String unit, Actor reader) {
    List<String> ways = new ArrayList<>();
    PhoneNumbers.e164(phone)
        .ifPresent(
            number -> {
              ways.add("c.caller.phone = :phone");
              conditions.with("phone", number);
            });
    UnitText.read(unit)
        .ifPresent(
            it -> {
              ways.add("c.caller.unit = :unit");
              conditions.with("unit", it.value());
            });
    if (!ways.isEmpty()) {
      conditions
          .and(String.join(" or ", ways))
          .and("c.subjectStaffId is null or c.subjectStaffId <> :reader")
          .with("reader", reader.id());
    }
    return !ways.isEmpty();
  }

  private List<ComplaintRow> rows(
      Conditions conditions, ComplaintSort sort, int limit, Actor actor) {
    return named(raw(conditions, sort.order(), limit, actor), actor);
  }

  private List<ComplaintRow.Raw> raw(Conditions conditions, String order, int limit, Actor actor) {
    var query =
        em.createQuery(ROWS + conditions.where() + " order by " + order, ComplaintRow.Raw.class);
    return Scope.of(actor).bind(conditions.bind(query)).setMaxResults(limit).getResultList();
  }

  private List<ComplaintRow> named(Collection<ComplaintRow.Raw> found, Actor actor) {
    Set<Long> people = new HashSet<>();
    found.forEach(
        row -> {
          people.add(row.firstContactId());
          people.add(row.handlerId());
        });
    people.removeIf(Objects::isNull);
    Map<Long, StaffRow> names = staff.byIds(people);
    return found.stream()
        .map(row -> row.named(offices.byId(row.officeId()), names, actor.is(row.subjectStaffId())))
        .toList();
  }

  /**
   * Between which ids the span's complaints lie, so that the order by id begins and ends there. The
   * sums keep the database from looking for them along the ids.
   */
  private Conditions idsWithin(ComplaintFilter filter) {
    if (!filter.hasSpan()) {
      return new Conditions();
    }
    Conditions received = received(new Conditions(), filter);
    String ids = "select min(c.id + 0), max(c.id + 0) from Complaint c" + received.where();
    Object[] ends = received.bind(em.createQuery(ids, Object[].class)).getSingleResult();
    return new Conditions()
        .and("c.id between :lowest and :highest")
        .with("lowest", ends[0] == null ? -1L : ((Number) ends[0]).longValue())
        .with("highest", ends[1] == null ? -1L : ((Number) ends[1]).longValue());
  }

  private static Conditions received(Conditions conditions, ComplaintFilter filter) {
    return conditions
        .andIf(filter.receivedFrom(), "c.receivedAt >= :from", "from")
        .andIf(filter.receivedTo(), "c.receivedAt < :to", "to");
  }

  private Conditions conditions(ComplaintFilter filter, Actor actor, Scope.Part part) {
    Conditions conditions = received(new Conditions().and(part.where()), filter);
    inOffice(conditions, filter.office());
    conditions
        .andIf(filter.status(), "c.status = :status", "status")
        .andIf(filter.severity(), "c.severity = :wanted", "wanted")
        .andIf(filter.category(), "c.category = :category", "category");
    if (filter.overdue()) {
      conditions.and("c.nextDueAt < :now").with("now", clock.now());
    }
    if (!NewComplaint.isBlank(filter.q())) {
      inNumbersOffice(conditions, filter.q().strip());
      Reach reach = WordIndex.reach(part, asked(filter));
      SearchWords.in(conditions, filter.q().strip(), actor.id(), words, reach);
    }
    return conditions;
  }

  private Long asked(ComplaintFilter filter) {
    return filter.office() == null
        ? null
        : offices.byCode(filter.office()).map(OfficeRow::id).orElse(null);
  }

  private Conditions scoped(Actor actor) {
    return new Conditions().and(Scope.of(actor).whole("c.officeId", "c.zoneId", INVOLVED).where());
  }

  /** The beginning of a number names its office: out of scope it is so before anything is read. */
  private void inNumbersOffice(Conditions conditions, String words) {
    List<OfficeRow> named =
        offices.all().stream()
            .filter(office -> words.startsWith("TS-" + office.code() + "-"))
            .toList();
    if (named.size() == 1) {
      conditions.and("c.officeId = :named").with("named", named.get(0).id());
    }
  }

  /** An office that is unknown, like one out of scope, gives an empty list. */
  private void inOffice(Conditions conditions, String code) {
    if (code != null) {
      Long id = offices.byCode(code).map(OfficeRow::id).orElse(-1L);
      conditions.and("c.officeId = :office").with("office", id);
    }
  }
}
