package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.EditConflict;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.statistics.CatchUp;
import org.xinsheng.statistics.Correction;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.Readers;
import org.xinsheng.statistics.RegisterPrinter;
import org.xinsheng.statistics.Reviewers;
import org.xinsheng.statistics.StatisticsDesk;
import org.xinsheng.statistics.StatisticsQueries;
import org.xinsheng.statistics.StatisticsWork;
import org.xinsheng.statistics.WeeklyMeetingDesk;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.web.frame.Address;
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

  /** So many corrections are shown at once. */
  private static final int MOST = 100;

  @Inject private PeriodPageView page;
  @Inject private StatisticsDesk desk;
  @Inject private WeeklyMeetingDesk meetings;
  @Inject private StatisticsQueries statistics;
  @Inject private StatisticsWork work;
  @Inject private RegisterPrinter printer;
  @Inject private Readers readers;
  @Inject private Reviewers reviewers;
  @Inject private CurrentActor current;
  @Inject private Answers answers;
  @Inject private PageTexts texts;
  @Inject private Caller caller;
  @Inject private Me me;
  @Inject private HttpServletRequest request;
  @Inject private Address address;

  private final Form form = new Form();
  private List<Correction> corrections;
  private PeriodView.Process process;
  private CatchUp catchUp;

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

  /** Whose signature it waits for; a month's needs the analysis first. */
  public boolean isSigner() {
    return may(PeriodAct.SIGN);
  }

  public boolean isSignable() {
    return isSigner() && !isAnalysisMissing();
  }

  public boolean isAnalysisMissing() {
    return page.getPeriod().kind() == PeriodKind.MONTH
        && page.getShown().process().analysedAt() == null;
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

  /** The first corrections; the interface lists all of them. */
  public List<Correction> getSomeCorrections() {
    List<Correction> all = getCorrections();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  /** What has changed since the signature; empty before, and where nothing was compared. */
  public List<Correction> getCorrections() {
    if (corrections == null) {
      corrections =
          getProcess().intact() == null
              ? List.of()
              : statistics.corrections(office(), page.getPeriod());
    }
    return corrections;
  }

  /** A large period's signed copy is compared when somebody asks for it. */
  public PeriodView.Process getProcess() {
    if (process == null) {
      process =
          page.getShown().process().isLeftAlone() && address.text("compare") != null
              ? statistics.verified(office(), page.getPeriod())
              : page.getShown().process();
    }
    return process;
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

  /** Which version the signer looks at; after a refusal still the one that the page shows. */
  public String getSeen() {
    String seen = request.getParameter("seen");
    return seen == null ? String.valueOf(page.getShown().process().version()) : seen;
  }

  public String sign() {
    String password = (String) form.get("password");
    form.remove("password");
    if (answers.done(() -> sign(password))) {
      answers.redirect(page.getHere());
    }
    return null;
  }

  /** What changed since the page was made is shown before anybody signs it. */
  private void sign(String password) {
    try {
      Long seen = getSeen().matches("\\d{1,18}") ? Long.valueOf(getSeen()) : Long.valueOf(-1);
      String from = caller.address(request);
      int archived = desk.sign(office(), page.getPeriod(), seen, password, from, printer);
      answers.tellThere("statistics.signed", archived);
    } catch (StaleVersion | EditConflict changed) {
      answers.tellThere("statistics.changedMeanwhile");
    }
  }

  /** What an office's missed periods still need; for those who sign, report or administer. */
  public CatchUp getCatchUp() {
    if (catchUp == null) {
      boolean isTheirs =
          office() != null
              && (me.isAdministrator()
                  || Stream.of(PeriodAct.SIGN, PeriodAct.ANALYSIS)
                      .anyMatch(it -> reviewers.may(it, readers.office(office()), current.get())));
      catchUp = isTheirs ? work.catchUp(office()) : new CatchUp(0, 0, null);
    }
    return catchUp;
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
