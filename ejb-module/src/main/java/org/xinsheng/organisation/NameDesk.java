package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.xinsheng.organisation.domain.Category;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * Lets an administrator name categories in both languages. A retired category stays with its
 * records and is offered no more. Everything refuses all but administrators, and whoever saw an
 * older version.
 */
@Stateless
@RolesAllowed("STAFF")
public class NameDesk {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final Place EVERYWHERE = new Place(null, null, null, null);

  private static final String CATEGORIES = "select c from Category c order by c.place, c.id";
  private static final String CATEGORY = "select c from Category c where c.code = :code";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Clock clock;
  @Inject private Event<DomainEvent> events;

  /**
   * @throws InvalidInput where a name is missing, or the code is none or taken
   * @throws NotAllowed to all but administrators
   */
  public void addCategory(String code, Names names) {
    Actor actor = current.administrator();
    Checks checks = checked(names).required("code", code);
    if (code != null && !code.isBlank() && !CODE.matcher(code.strip()).matches()) {
      checks.wrong("code", Message.of("refusal.categoryCode"));
    }
    checks.done();
    List<Category> all = categories();
    if (all.stream().anyMatch(it -> it.code().equals(code.strip()))) {
      throw new InvalidInput("code", Message.of("refusal.codeTaken", code.strip()));
    }
    Category added = new Category(code.strip(), stripped(names));
    added.standAt(all.isEmpty() ? 1 : all.get(all.size() - 1).place() + 1);
    em.persist(added);
    em.flush();
    told(ref(added), actor, "CATEGORY_ADDED", new Names(null, null), added.names());
  }

  public void renameCategory(String code, Long expected, Names names) {
    Actor actor = current.administrator();
    Category category = category(code, expected);
    checked(names).done();
    Names before = category.names();
    category.rename(stripped(names));
    told(ref(category), actor, "CATEGORY_RENAMED", before, category.names());
  }

  public void retireCategory(String code, Long expected) {
    Actor actor = current.administrator();
    Category category = category(code, expected);
    category.retire(clock.now());
    told(ref(category), actor, "CATEGORY_RETIRED", category.names(), category.names());
  }

  public void offerCategory(String code, Long expected) {
    Actor actor = current.administrator();
    Category category = category(code, expected);
    category.offerAgain();
    told(ref(category), actor, "CATEGORY_OFFERED", category.names(), category.names());
  }

  /**
   * One place up or down among all; the first goes no further up, the last no further down.
   *
   * @param by -1 or 1
   */
  public void moveCategory(String code, int by) {
    Actor actor = current.administrator();
    List<Category> all = categories();
    Category moved = category(code, null);
    int at = all.indexOf(moved);
    int to = Math.max(0, Math.min(all.size() - 1, at + Integer.signum(by)));
    Collections.swap(all, at, to);
    for (int place = 0; place < all.size(); place++) {
      all.get(place).standAt(place + 1);
    }
    told(ref(moved), actor, "CATEGORY_MOVED", moved.names(), moved.names());
  }

  private List<Category> categories() {
    return em.createQuery(CATEGORIES, Category.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private Category category(String code, Long expected) {
    Category found =
        em.createQuery(CATEGORY, Category.class)
            .setParameter("code", code)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("category"));
    require(expected, found.version(), code);
    return found;
  }

  private static void require(Long expected, long version, String what) {
    if (expected != null && expected != version) {
      throw new StaleVersion(what);
    }
  }

  private static Checks checked(Names names) {
    return new Checks()
        .requiredText("names.zh", names.zh(), Checks.NAME)
        .requiredText("names.en", names.en(), Checks.NAME);
  }

  private static Names stripped(Names names) {
    return new Names(names.zh().strip(), names.en().strip());
  }

  private static SubjectRef ref(Category it) {
    return new SubjectRef(SubjectType.CATEGORY, it.id(), it.code());
  }

  private void told(SubjectRef subject, Actor actor, String act, Names before, Names after) {
    offices.forget();
    events.fire(
        new Recorded(
            Facts.of(subject, EVERYWHERE, actor, clock.now(), act)
                .with(Change.of("name.zh", before.zh(), after.zh()))
                .with(Change.of("name.en", before.en(), after.en()))));
  }
}
