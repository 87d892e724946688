package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.correctiveaction.domain.CapaNumber;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.Review;
import org.xinsheng.correctiveaction.domain.ReviewState;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.nonconformity.Slips;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;

/** Reviews that are due, and what they decided (CA-1, CA-2, CA-7). */
@Stateless
@RolesAllowed("STAFF")
public class ReviewQueries {

  private static final Long NOWHERE = -1L;

  private static final String WITHOUT_REPORT = "r.state = :state and r.reportDueAt is not null";

  private static final String ROWS =
      """
      select new org.xinsheng.correctiveaction.ReviewRow$Raw(
        r.id, r.slipNumber, r.officeId, r.departmentId, r.state, r.dueAt, r.reportDueAt)
      from Review r\
      """;

  private static final String REPORTS =
      """
      select r.number from CapaReport r join r.slips s
      where s.slipId = :slip and r.status <> :cancelled order by r.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Slips slips;
  @Inject private Reviews reviews;
  @Inject private FollowUpQueries followUps;
  @Inject private ComplaintQueries complaints;

  /** Meetings that are to be held, due first on top. */
  public List<ReviewRow> due(int most) {
    return rows(
        new Conditions().and("r.state = :state").with("state", ReviewState.DUE), "r.dueAt", most);
  }

  /** Slips whose review decided on a report that nobody has handed in, due first on top. */
  public List<ReviewRow> withoutReport(int most) {
    return rows(
        new Conditions().and(WITHOUT_REPORT).with("state", ReviewState.HELD),
        "r.reportDueAt",
        most);
  }

  /** Of these, what is for the caller as head of a department to write. */
  public List<ReviewRow> withoutReportOfMine(int most) {
    List<Post> heads =
        current.get().posts().stream().filter(it -> it.role() == Role.DEPARTMENT_HEAD).toList();
    Set<Long> departments = ids(heads, Post::departmentId);
    Set<Long> whole =
        ids(heads.stream().filter(it -> it.departmentId() == null).toList(), Post::officeId);
    return heads.isEmpty()
        ? List.of()
        : rows(
            new Conditions()
                .and(WITHOUT_REPORT)
                .with("state", ReviewState.HELD)
                .and(
                    "r.departmentId in :departments or r.officeId in :whole"
                        + " or r.departmentId is null and r.officeId in :offices")
                .with("departments", departments)
                .with("whole", whole)
                .with("offices", ids(heads, Post::officeId)),
            "r.reportDueAt",
            most);
  }

  /** Never empty, since a database knows no empty list. */
  private static Set<Long> ids(List<Post> posts, Function<Post, Long> id) {
    Set<Long> ids = posts.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    ids.add(NOWHERE);
    return ids;
  }

  private List<ReviewRow> rows(Conditions conditions, String order, int most) {
    Scope scope = Scope.of(current.get());
    conditions.and(scope.where("r.officeId", "r.zoneId", "1 = 0"));
    var query =
        em.createQuery(
            ROWS + conditions.where() + " order by " + order + ", r.id", ReviewRow.Raw.class);
    return scope
        .bind(conditions.bind(query))
        .setMaxResults(most)
        .getResultStream()
        .map(it -> it.in(offices.byId(it.officeId()), department(it.departmentId())))
        .toList();
  }

  private String department(Long id) {
    return id == null ? null : offices.department(id).code();
  }

  /**
   * @param number the slip's
   * @throws org.xinsheng.shared.NotFound also when it is out of the reader's scope
   */
  public ReviewView of(String number) {
    Actor actor = current.get();
    Slip slip = slips.seen(number, actor);
    Optional<Review> review = reviews.of(slip.id());
    Optional<Refusal> refusal =
        review.filter(Review::isHeld).isPresent()
            ? Optional.empty()
            : reviews.whyNot(slip, actor, clock.now());
    return new ReviewView(
        slip.number().text(),
        slip.version(),
        slip.complaint() == null ? null : slip.complaint().number(),
        review.map(Review::state).orElse(null),
        review.map(Review::dueSince).orElse(null),
        review.map(Review::dueAt).orElse(null),
        review.map(Review::heldAt).orElse(null),
        review.map(Review::meetingNumber).orElse(null),
        review.map(Review::analysis).orElse(null),
        review.map(Review::preventionNeeded).orElse(null),
        review.map(Review::reason).orElse(null),
        review.map(Review::reportDueAt).orElse(null),
        opinions(slip),
        reports(slip),
        refusal.map(Refusal::explanation).orElse(null),
        refusal.flatMap(Refusal::rule).orElse(null));
  }

  /** Of a complaint that the reader may see. */
  private List<ReviewView.Opinion> opinions(Slip slip) {
    SubjectRef behind = slip.complaint();
    return behind == null || complaints.one(behind.number()).isEmpty()
        ? List.of()
        : followUps.of(behind).stream()
            .filter(it -> it.handlingOpinion() != null || it.preventionOpinion() != null)
            .map(
                it ->
                    new ReviewView.Opinion(
                        it.round(), it.handlingOpinion(), it.preventionOpinion()))
            .toList();
  }

  private List<String> reports(Slip slip) {
    return em.createQuery(REPORTS, CapaNumber.class)
        .setParameter("slip", slip.id())
        .setParameter("cancelled", CapaStatus.CANCELLED)
        .getResultStream()
        .map(CapaNumber::text)
        .toList();
  }
}
