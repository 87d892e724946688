package org.xinsheng.web.capa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.correctiveaction.CapaFilter;
import org.xinsheng.correctiveaction.CapaQueries;
import org.xinsheng.correctiveaction.CapaRow;
import org.xinsheng.correctiveaction.CapaTask;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.correctiveaction.ReviewRow;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Me;

/** What waits for this person: reviews, reports to write or to verify, actions (CA-1 to CA-4). */
@Named("capaWork")
@RequestScoped
public class CapaWorkView {

  private static final int MOST = 20;

  @Inject private CapaQueries reports;
  @Inject private ReviewQueries reviews;
  @Inject private Me me;

  private List<ReviewRow> due;
  private List<ReviewRow> toWrite;
  private List<CapaTask> tasks;
  private List<CapaRow> toVerify;

  /** Review meetings that are this person's to hold. */
  public List<ReviewRow> getDue() {
    if (due == null) {
      due = me.getActor().holdsAnywhere(Role.OFFICE_MANAGER) ? reviews.due(MOST) : List.of();
    }
    return due;
  }

  /** Slips for which this person's department is to write a report. */
  public List<ReviewRow> getToWrite() {
    if (toWrite == null) {
      toWrite =
          me.getActor().holdsAnywhere(Role.DEPARTMENT_HEAD)
              ? reviews.withoutReportOfMine(MOST)
              : List.of();
    }
    return toWrite;
  }

  public List<CapaTask> getTasks() {
    if (tasks == null) {
      tasks = reports.mine(MOST);
    }
    return tasks;
  }

  /** Reports whose observation is over. */
  public List<CapaRow> getToVerify() {
    if (toVerify == null) {
      toVerify =
          me.getActor().holdsAnywhere(Role.MANAGEMENT_REPRESENTATIVE)
              ? reports.toVerify(CapaFilter.EVERYTHING, null, MOST).items()
              : List.of();
    }
    return toVerify;
  }

  public boolean isAnything() {
    return !getDue().isEmpty()
        || !getToWrite().isEmpty()
        || !getTasks().isEmpty()
        || !getToVerify().isEmpty();
  }
}
