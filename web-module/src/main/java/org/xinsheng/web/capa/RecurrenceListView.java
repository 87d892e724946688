package org.xinsheng.web.capa;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.correctiveaction.RecurrenceDesk;
import org.xinsheng.correctiveaction.RecurrenceQueries;
import org.xinsheng.correctiveaction.RecurrenceRow;
import org.xinsheng.correctiveaction.domain.RecurrencePlace;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Me;
import org.xinsheng.web.frame.PageTexts;

/** What recurs, on the board and on a case's page; a slip can be opened from it (CA-5). */
@Named("recurrences")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class RecurrenceListView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private RecurrenceQueries recurrences;
  @Inject private RecurrenceDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;
  @Inject private Answers answers;
  @Inject private Me me;

  private List<RecurrenceRow> open;
  private List<RecurrenceRow> ofCase;

  /** Everything that is flagged within reach. */
  public List<RecurrenceRow> getOpen() {
    if (open == null) {
      open = recurrences.open(null);
    }
    return open;
  }

  /** What this case is one of. */
  public List<RecurrenceRow> of(Long complaint) {
    if (ofCase == null) {
      ofCase = recurrences.of(complaint);
    }
    return ofCase;
  }

  public List<String> cases(RecurrenceRow row) {
    return recurrences.cases(row.id());
  }

  /** The building or the department in words. */
  public String where(RecurrenceRow row) {
    return row.place() == RecurrencePlace.BUILDING
        ? texts.of("recurrence.building", row.placeCode())
        : offices
            .byCode(row.office())
            .flatMap(it -> offices.department(it.id(), row.placeCode()))
            .map(it -> texts.name(it.names()))
            .orElse(row.placeCode());
  }

  public String category(RecurrenceRow row) {
    return offices
        .category(row.category())
        .map(it -> texts.name(it.names()))
        .orElse(row.category());
  }

  public String officeName(RecurrenceRow row) {
    return offices.byCode(row.office()).map(it -> texts.name(it.names())).orElse(row.office());
  }

  /** Whether the reader could open a slip from it. */
  public boolean isRaiser() {
    return me.getActor().holdsAnywhere(Role.DEPARTMENT_HEAD)
        || me.getActor().holdsAnywhere(Role.MANAGEMENT_REPRESENTATIVE)
        || Role.orAbove(Role.HEAD_STEWARD).stream().anyMatch(me.getActor()::holdsAnywhere);
  }

  /**
   * In one step.
   *
   * @return the new slip's page, null when it was refused
   */
  public String raise(Long id) {
    String[] slip = new String[1];
    if (answers.done(() -> slip[0] = desk.raiseSlip(id))) {
      answers.tellThere("recurrence.opened", slip[0]);
      return "/slip/slip.xhtml?faces-redirect=true&number=" + slip[0];
    }
    open = null;
    ofCase = null;
    return null;
  }
}
