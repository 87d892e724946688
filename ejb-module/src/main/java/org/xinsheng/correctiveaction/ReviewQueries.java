package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.xinsheng.correctiveaction.domain.CapaNumber;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.Review;
import org.xinsheng.correctiveaction.domain.ReviewState;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.nonconformity.Slips;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;

/** Reviews that are due, and what they decided (CA-1, CA-2, CA-7). */
@Stateless
@RolesAllowed("STAFF")
public class ReviewQueries {

  private static final int MOST = 200;

  private static final String ROWS =
      """
      select new org.xinsheng.correctiveaction.ReviewRow$Raw(
        r.id, r.slipNumber, r.officeId, r.departmentId, r.state, r.dueAt, r.reportDueAt)
      from Review r where\s\
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

  /** Meetings that are to be held, due first on top. */
  public List<ReviewRow> due(int most) {
    return rows("r.state = :state", ReviewState.DUE, "r.dueAt", most);
  }

  /** Slips whose review decided on a report that nobody has handed in, due first on top. */
  public List<ReviewRow> withoutReport(int most) {
    return rows(
        "r.state = :state and r.reportDueAt is not null", ReviewState.HELD, "r.reportDueAt", most);
  }

  /** Of these, what is for the caller as head of a department to write. */
  public List<ReviewRow> withoutReportOfMine(int most) {
    Actor actor = current.get();
    return withoutReport(MOST).stream()
        .filter(it -> actor.holds(Role.DEPARTMENT_HEAD, place(it)))
        .limit(most)
        .toList();
  }

  private Place place(ReviewRow row) {
    OfficeRow office = offices.byCode(row.office()).orElseThrow();
    Long department =
        row.department() == null
            ? null
            : offices.department(office.id(), row.department()).map(it -> it.id()).orElse(null);
    return new Place(office.branchId(), office.id(), null, department);
  }

  private List<ReviewRow> rows(String where, ReviewState state, String order, int most) {
    Scope scope = Scope.of(current.get());
    var query =
        em.createQuery(
                ROWS
                    + where
                    + " and "
                    + scope.where("r.officeId", "r.zoneId", "1 = 0")
                    + " order by "
                    + order
                    + ", r.id",
                ReviewRow.Raw.class)
            .setParameter("state", state);
    return scope
        .bind(query)
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

  private List<ReviewView.Opinion> opinions(Slip slip) {
    return slip.complaint() == null
        ? List.of()
        : followUps.of(slip.complaint()).stream()
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
