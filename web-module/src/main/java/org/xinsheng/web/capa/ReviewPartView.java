package org.xinsheng.web.capa;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.xinsheng.correctiveaction.NewReview;
import org.xinsheng.correctiveaction.ReviewDesk;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.correctiveaction.ReviewView;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.meeting.AttendeeNames;

/** The review of a slip as a part of the slip's page (CA-1, CA-2). */
@Named("reviewPart")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ReviewPartView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ReviewQueries reviews;
  @Inject private ReviewDesk desk;
  @Inject private Answers answers;

  private ReviewView shown;
  private boolean open;
  private Form form = new Form();

  /** Read once for each version of the slip that the page shows. */
  public ReviewView of(String slip, long version) {
    if (slip == null) {
      return null;
    }
    if (shown == null || !shown.slip().equals(slip) || shown.slipVersion() != version) {
      shown = reviews.of(slip);
    }
    return shown;
  }

  /** Shows the form, or hides it. */
  public void toggle() {
    open = !open;
    form = new Form();
  }

  /**
   * @param time of the slip's office
   */
  public void record(OfficeTime time) {
    String slip = shown.slip();
    if (answers.done(() -> desk.hold(slip, shown.slipVersion(), review(time)))) {
      open = false;
      form = new Form();
      answers.tell("review.recorded");
    }
    shown = reviews.of(slip);
  }

  private NewReview review(OfficeTime time) {
    Instant heldAt = form.instant("heldAt", time);
    return new NewReview(
        heldAt == null ? null : heldAt.truncatedTo(ChronoUnit.MILLIS),
        AttendeeNames.in(form.text("attendees")),
        form.text("analysis"),
        form.yesNo("preventionNeeded"),
        form.text("reason"));
  }

  public boolean isOpen() {
    return open;
  }

  public Form getForm() {
    return form;
  }
}
