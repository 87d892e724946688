package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.approval.Approvers;
import org.xinsheng.shared.Role;
import org.xinsheng.statistics.Readers;
import org.xinsheng.supervision.Supervisors;

/** The places that one can go to from everywhere. */
@Named
@RequestScoped
public class Navigation {

  /**
   * @param page its view without the ending
   * @param icon a name of PrimeIcons
   */
  public record Place(String page, String icon, String labelKey) {}

  private static final String INTAKE = "/intake/new";
  private static final String CAPA = "/capa/list";
  private static final String EFFECTS = "/effect/list";
  private static final String BOARD = "/supervision/board";
  private static final String APPROVALS = "/approval/list";

  private static final String STATISTICS = "/statistics/period";

  private static final Set<String> SEVERAL_IN_ONE_FOLDER = Set.of("", "/admin", "/intake");

  private static final List<Place> PLACES =
      List.of(
          new Place("/index", "pi-home", "nav.work"),
          new Place(INTAKE, "pi-phone", "nav.intake"),
          new Place(APPROVALS, "pi-verified", "nav.approvals"),
          new Place("/intake/register", "pi-list", "nav.register"),
          new Place("/complaint/list", "pi-comments", "nav.complaints"),
          new Place("/suggestion/list", "pi-lightbulb", "nav.suggestions"),
          new Place("/repair/list", "pi-wrench", "repair.list"),
          new Place("/slip/list", "pi-file-edit", "nav.slips"),
          new Place("/followup/list", "pi-check-square", "nav.followUps"),
          new Place("/meeting/list", "pi-users", "nav.meetings"),
          new Place(CAPA, "pi-shield", "nav.capa"),
          new Place(EFFECTS, "pi-eye", "nav.effects"),
          new Place(BOARD, "pi-clock", "nav.board"),
          new Place(STATISTICS, "pi-chart-bar", "nav.statistics"),
          new Place("/notice/list", "pi-bell", "nav.notices"),
          new Place("/admin/policies", "pi-book", "nav.policies"));

  /** Who writes, decides, watches or verifies reports (CA-3, CA-4). */
  private static final Set<Role> QUALITY =
      Set.of(
          Role.DEPARTMENT_HEAD,
          Role.HEAD_STEWARD,
          Role.CHIEF_STEWARD,
          Role.OFFICE_MANAGER,
          Role.MANAGEMENT_REPRESENTATIVE,
          Role.BRANCH_GENERAL_MANAGER,
          Role.GENERAL_MANAGER);

  private static final List<Place> OF_ADMINISTRATORS =
      List.of(
          new Place("/admin/organisation/list", "pi-building", "nav.organisation"),
          new Place("/admin/staff/list", "pi-id-card", "nav.staff"),
          new Place("/admin/role/list", "pi-sitemap", "nav.roles"),
          new Place("/admin/delegation/list", "pi-arrow-right-arrow-left", "nav.delegations"),
          new Place("/admin/customer/list", "pi-address-book", "nav.customers"),
          new Place("/admin/audit/list", "pi-history", "nav.trail"),
          new Place("/admin/texts", "pi-comment", "nav.texts"),
          new Place("/admin/categories", "pi-tags", "nav.categories"),
          new Place("/admin/outbox", "pi-send", "nav.outbox"),
          new Place("/admin/webhooks", "pi-share-alt", "nav.webhooks"),
          new Place("/admin/timers", "pi-server", "nav.timers"));

  /** The single keys that lead there. */
  private static final Map<String, String> KEYS =
      Map.of(
          "/index",
          "h",
          "/intake/new",
          "n",
          "/complaint/list",
          "c",
          "/followup/list",
          "f",
          BOARD,
          "b",
          APPROVALS,
          "a",
          "/notice/list",
          "i");

  @Inject private Me me;
  @Inject private Readers readers;

  /** Those that are this person's. */
  public List<Place> getPlaces() {
    boolean supervisor = Supervisors.include(me.getActor());
    boolean approves = Approvers.include(me.getActor());
    boolean quality = QUALITY.stream().anyMatch(me.getActor()::holdsAnywhere);
    boolean checks = me.getActor().holdsAnywhere(Role.OFFICE_MANAGER);
    return PLACES.stream()
        .filter(it -> me.isBusiness() || !it.page().equals(INTAKE))
        .filter(it -> supervisor || !it.page().equals(BOARD))
        .filter(it -> quality || !it.page().equals(CAPA))
        .filter(it -> checks || !it.page().equals(EFFECTS))
        .filter(it -> approves || !it.page().equals(APPROVALS))
        .filter(it -> !it.page().equals(STATISTICS) || !readers.offices().isEmpty())
        .toList();
  }

  /** What only administrators look after. */
  public List<Place> getAdministration() {
    return me.isAdministrator() ? OF_ADMINISTRATORS : List.of();
  }

  /** Where the number of what waits at a place is asked for, null where none is. */
  public String counted(Place place) {
    return place != null && place.page().equals(APPROVALS) ? "/approvals/count" : null;
  }

  /** Null where no key leads there, and between the places, where nobody is asked about. */
  public String key(Place place) {
    return place == null ? null : KEYS.get(place.page());
  }

  /** Also on the pages below a place: a case belongs to the list of complaints. */
  public boolean isHere(Place place) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    int folder = place.page().lastIndexOf('/');
    boolean alone = SEVERAL_IN_ONE_FOLDER.contains(place.page().substring(0, folder));
    return alone
        ? view.equals(place.page() + ".xhtml")
        : view.startsWith(place.page().substring(0, folder + 1));
  }
}
