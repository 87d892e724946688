package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.Correction;
import org.xinsheng.statistics.Readers;
import org.xinsheng.statistics.Reviewers;
import org.xinsheng.statistics.StatisticsDesk;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.WeeklyMeetingDesk;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.Me;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.meeting.AttendeeNames;
import org.xinsheng.web.signin.Caller;

/** Checks, reports, signs and builds the period that the page shows (STAT-1, STAT-2, STAT-4). */
@Named("statisticsReview")
@RequestScoped
public class ReviewView {

  @Inject private PeriodPageView page;
  @Inject private StatisticsDesk desk;
  @Inject private WeeklyMeetingDesk meetings;
  @Inject private StatisticsQueries statistics;
  @Inject private Readers readers;
  @Inject private Reviewers reviewers;
  @Inject private CurrentActor current;
  @Inject private Answers answers;
  @Inject private PageTexts texts;
  @Inject private Caller caller;
  @Inject private Me me;
  @Inject private HttpServletRequest request;

  private final Form form = new Form();
  private List<Correction> corrections;

  private String office() {
    return page.getPlace().place().office();
  }

  private boolean may(PeriodAct act) {
    OfficeRow office = readers.office(office());
    return act.isFor(page.getPeriod().kind())
        && act.isPossibleIn(page.getShown().process().state())
        && reviewers.may(act, office, current.get());
  }

  public boolean isCheckable() {
    return may(PeriodAct.CHECK);
  }

  public boolean isAnalysable() {
    return may(PeriodAct.ANALYSIS);
  }

  /** A month waits for its analysis first. */
  public boolean isSignable() {
    boolean ready =
        page.getPeriod().kind() == PeriodKind.WEEK
            || page.getShown().process().analysedAt() != null;
    return ready && may(PeriodAct.SIGN);
  }

  /** Whether the person may call the week's meeting, and none was called. */
  public boolean isMeetable() {
    return page.getShown().process().meeting() == null && may(PeriodAct.MEETING);
  }

  public String getAgenda() {
    return meetings.agenda(office(), page.getPeriod());
  }

  public String meet() {
    return done(
        () ->
            meetings.convene(
                office(),
                page.getPeriod(),
                form.instant("heldAt", page.getShown().time()),
                AttendeeNames.in(form.text("attendees"))),
        "statistics.meeting.called");
  }

  public boolean isBuildable() {
    return page.getShown() == null && office() != null && me.isAdministrator();
  }

  /** What has changed since the signature; empty before. */
  public List<Correction> getCorrections() {
    if (corrections == null) {
      corrections =
          office() == null ? List.of() : statistics.corrections(office(), page.getPeriod());
    }
    return corrections;
  }

  /** What a correction changes, in a few words. */
  public String what(Correction correction) {
    if (correction.signed() == null) {
      return texts.of("statistics.enteredLater");
    }
    return correction.now() == null
        ? texts.of("statistics.noLongerHere")
        : ChangedCells.of(correction, texts);
  }

  public String check() {
    return done(() -> desk.check(office(), page.getPeriod()), "statistics.checked");
  }

  public String analyse() {
    String text = form.text("analysis");
    return done(() -> desk.analyse(office(), page.getPeriod(), text), "statistics.reported");
  }

  public String build() {
    return done(() -> desk.build(office(), page.getPeriod()), "statistics.built");
  }

  public String sign() {
    String password = (String) form.get("password");
    int[] archived = new int[1];
    boolean signed =
        answers.done(
            () ->
                archived[0] =
                    desk.sign(office(), page.getPeriod(), password, caller.address(request)));
    form.remove("password");
    if (signed) {
      answers.tellThere("statistics.signed", archived[0]);
      answers.redirect(page.getHere());
    }
    return null;
  }

  private String done(Runnable act, String told) {
    if (answers.done(act)) {
      answers.tellThere(told);
      answers.redirect(page.getHere());
    }
    return null;
  }

  public Form getForm() {
    return form;
  }
}
