package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recent;

/**
 * Offices, departments, zones, categories and units. All but the units are kept for at most five
 * seconds, so that a change made on one node shows on the others; what is not found is looked for
 * afresh.
 */
@ApplicationScoped
public class OfficeDirectory {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  private final Recent<MasterData> recent = new Recent<>(() -> MasterData.read(em));

  public Optional<OfficeRow> byCode(String code) {
    return find(data -> Optional.ofNullable(data.officesByCode().get(code)));
  }

  /**
   * @throws NotFound when there is no such office
   */
  public OfficeRow byId(Long id) {
    return find(data -> Optional.ofNullable(data.officesById().get(id)))
        .orElseThrow(() -> new NotFound("office"));
  }

  /** The offices whose records the actor may see, all or some (ORG-2), by code. */
  public List<OfficeRow> reachableBy(Actor actor) {
    Scope scope = Scope.of(actor);
    return all().stream().filter(scope::reaches).toList();
  }

  /** Those of {@link #reachableBy} that take new matters. */
  public List<OfficeRow> openTo(Actor actor) {
    return reachableBy(actor).stream().filter(OfficeRow::active).toList();
  }

  /** Those that are retired, too. */
  public List<OfficeRow> all() {
    return recent.get().officesByCode().values().stream()
        .sorted(Comparator.comparing(OfficeRow::code))
        .toList();
  }

  /** Those that take what owners come with, by code. */
  public List<OfficeRow> inUse() {
    return all().stream().filter(OfficeRow::active).toList();
  }

  public List<BranchRow> branches() {
    return recent.get().branches();
  }

  /**
   * @throws NotFound when there is no such branch
   */
  public BranchRow branch(Long id) {
    return find(data -> data.branches().stream().filter(it -> it.id().equals(id)).findFirst())
        .orElseThrow(() -> new NotFound("branch"));
  }

  /**
   * @throws NotFound when there is no such zone
   */
  public ZoneRow zone(Long id) {
    return find(data -> data.zones().stream().filter(it -> it.id().equals(id)).findFirst())
        .orElseThrow(() -> new NotFound("zone"));
  }

  public Optional<DepartmentRow> department(Long officeId, String code) {
    return find(
        data ->
            data.departments().stream()
                .filter(it -> it.officeId().equals(officeId) && it.code().equals(code))
                .findFirst());
  }

  /** Empty for one that is retired: nothing new is given to it. */
  public Optional<DepartmentRow> departmentInUse(Long officeId, String code) {
    return department(officeId, code).filter(DepartmentRow::active);
  }

  /**
   * @throws NotFound when there is no such department
   */
  public DepartmentRow department(Long id) {
    return find(data -> data.departments().stream().filter(it -> it.id().equals(id)).findFirst())
        .orElseThrow(() -> new NotFound("department"));
  }

  /** Those in use. */
  public List<DepartmentRow> departments(Long officeId) {
    return recent.get().departments().stream()
        .filter(it -> it.officeId().equals(officeId) && it.active())
        .toList();
  }

  /** Those in use. */
  public List<ZoneRow> zones(Long officeId) {
    return recent.get().zones().stream()
        .filter(it -> it.officeId().equals(officeId) && it.active())
        .toList();
  }

  public Optional<CategoryRow> category(String code) {
    return find(
        data -> data.categories().stream().filter(it -> it.code().equals(code)).findFirst());
  }

  /**
   * @throws NotFound when there is no such category
   */
  public CategoryRow category(Long id) {
    return find(data -> data.categories().stream().filter(it -> it.id().equals(id)).findFirst())
        .orElseThrow(() -> new NotFound("category"));
  }

  /** Also those retired, for what was registered under them. */
  public List<CategoryRow> categories() {
    return recent.get().categories();
  }

  /** What a new matter may be about. */
  public List<CategoryRow> offeredCategories() {
    return categories().stream().filter(it -> !it.retired()).toList();
  }

  /** Empty for one that is retired. */
  public Optional<CategoryRow> offeredCategory(String code) {
    return find(
        data ->
            data.categories().stream()
                .filter(it -> it.code().equals(code) && !it.retired())
                .findFirst());
  }

  /** Something of it was changed here: it counts as soon as the change is kept. */
  void forget() {
    recent.forget();
  }

  /**
   * A unit in use.
   *
   * @param text as people write it: spaces and full-width signs do not matter
   */
  public Optional<UnitRow> unit(Long officeId, String text) {
    return UnitText.read(text).flatMap(it -> unit(officeId, it));
  }

  private Optional<UnitRow> unit(Long officeId, UnitText unit) {
    return em.createQuery(
            """
            select new org.xinsheng.organisation.UnitRow(
              u.id, u.officeId, u.zoneId, u.text, u.building)
            from Unit u where u.officeId = :office and u.text = :text and u.active = true
            """,
            UnitRow.class)
        .setParameter("office", officeId)
        .setParameter("text", unit.value())
        .getResultStream()
        .findFirst();
  }

  private <T> Optional<T> find(Function<MasterData, Optional<T>> search) {
    return search.apply(recent.get()).or(() -> search.apply(recent.fresh()));
  }
}
