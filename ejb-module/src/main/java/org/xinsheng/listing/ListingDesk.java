package org.xinsheng.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.listing.domain.HiddenColumns;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.listing.domain.SavedFilter;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Everybody's own filters and columns; nobody sees another's. */
@Stateless
@RolesAllowed("STAFF")
public class ListingDesk {

  private static final String MINE = " f where f.staffId = :me and f.list = :list";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Event<DomainEvent> happened;

  /** By name. */
  public List<SavedFilterRow> filters(ListCode list) {
    return em.createQuery(
            "select new org.xinsheng.listing.SavedFilterRow(f.id, f.name, f.query)"
                + " from SavedFilter"
                + MINE
                + " order by f.name, f.id",
            SavedFilterRow.class)
        .setParameter("me", current.get().id())
        .setParameter("list", list)
        .getResultList();
  }

  /**
   * A name that is taken already stands for the new filter from now on.
   *
   * @throws InvalidInput naming {@code name} or {@code query}
   */
  public void keep(ListCode list, String name, String query) {
    new Checks()
        .requiredText("name", name, Checks.NAME)
        .requiredText("query", query, SavedFilter.LONGEST)
        .done();
    Long me = lockMe();
    Optional<SavedFilter> taken = named(list, name.strip(), me);
    if (taken.isPresent()) {
      taken.get().ask(query, clock.now());
      return;
    }
    if (filters(list).size() >= SavedFilter.MOST) {
      throw new InvalidInput("name", Message.of("refusal.tooManyFilters", SavedFilter.MOST));
    }
    em.persist(new SavedFilter(me, list, name.strip(), query, clock.now()));
  }

  /** Two windows of one person are served one after the other. */
  private Long lockMe() {
    Long me = current.get().id();
    em.find(Staff.class, me, LockModeType.PESSIMISTIC_WRITE);
    return me;
  }

  private Optional<SavedFilter> named(ListCode list, String name, Long me) {
    return em.createQuery(
            "select f from SavedFilter" + MINE + " and f.name = :name", SavedFilter.class)
        .setParameter("me", me)
        .setParameter("list", list)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws NotFound when there is none of this person's with that id
   */
  public void remove(Long id) {
    SavedFilter found = em.find(SavedFilter.class, id);
    if (found == null || !found.belongsTo(current.get().id())) {
      throw new NotFound(String.valueOf(id));
    }
    em.remove(found);
  }

  /** Which columns of the list the reader does without. */
  public Set<String> hidden(ListCode list) {
    return choice(list, current.get().id()).map(HiddenColumns::columns).orElse(Set.of());
  }

  /**
   * @param columns names of columns as the list has them
   */
  public void hide(ListCode list, Collection<String> columns) {
    Long me = lockMe();
    choice(list, me)
        .ifPresentOrElse(
            it -> it.hide(columns), () -> em.persist(new HiddenColumns(me, list, columns)));
  }

  private Optional<HiddenColumns> choice(ListCode list, Long me) {
    return em.createQuery("select f from HiddenColumns" + MINE, HiddenColumns.class)
        .setParameter("me", me)
        .setParameter("list", list)
        .getResultStream()
        .findFirst();
  }

  /** Somebody takes a list along as a file; recorded before the first row leaves. */
  public void taken(ListCode list, String query) {
    new Checks().text("query", query, SavedFilter.LONGEST).done();
    Actor actor = current.get();
    SubjectRef subject = new SubjectRef(SubjectType.STAFF, actor.id(), actor.username());
    Place place = new Place(actor.branchId(), actor.officeId(), null, actor.departmentId());
    happened.fire(
        new Recorded(
            Facts.of(subject, place, actor, clock.now(), "LIST_EXPORTED")
                .with(Change.of("list", null, list))
                .with(Change.of("filter", null, withoutWords(query)))));
  }

  /** Words that were searched for may be a name or a phone. */
  private static String withoutWords(String query) {
    return query == null ? "" : query.replaceAll("(^|&)q=[^&]*", "$1q=*");
  }
}
