package org.xinsheng.web.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.web.attachment.AttachmentsView;
import org.xinsheng.web.complaint.ResultForm;
import org.xinsheng.web.frame.Form;

/** The intake form; sections that were not opened stay null. */
public class IntakeForm extends Form {

  private static final long serialVersionUID = 1L;

  public Channel channel() {
    return choice("channel", Channel.class);
  }

  NewComplaint complaint(OfficeRow office) {
    return new NewComplaint(
        office.code(),
        channel(),
        instant("receivedAt", office.time()),
        flag("anonymous"),
        customer(),
        text("category"),
        text("content"),
        choices("criteria", Criterion.class),
        requestedBy(office),
        money("lossAmount"),
        number("ringsBeforeAnswer"),
        flag("readBack"),
        text("subjectStaff"),
        text("subjectDepartment"),
        superior(office),
        deferral(),
        document(),
        flag("onTheSpot.agreed") ? ResultForm.onTheSpot(this, office.time()) : null,
        text("linkedTo"),
        majorAnswers());
  }

  /** Only what was answered; the rest may wait until the result (SEV-10). */
  private List<MajorAnswer> majorAnswers() {
    return Criterion.ASKED.stream()
        .filter(it -> yesNo("majorAnswer." + it) != null)
        .map(
            it ->
                new MajorAnswer(
                    it, yesNo("majorAnswer." + it), text("majorAnswer." + it + ".reason")))
        .toList();
  }

  private NewComplaint.Customer customer() {
    NewComplaint.Customer customer =
        new NewComplaint.Customer(
            text("customer.name"), text("customer.phone"), text("customer.unit"));
    boolean nothing =
        customer.name() == null && customer.phone() == null && customer.unit() == null;
    return flag("anonymous") && nothing ? null : customer;
  }

  /** The owner names a day, or a day and a time (DL-2). */
  private RequestedTime requestedBy(OfficeRow office) {
    String day = text("requestedBy");
    if (day == null || day.length() == "2026-11-23".length()) {
      return day == null ? null : new RequestedTime(day);
    }
    Instant at = instant("requestedBy", office.time());
    return new RequestedTime(OffsetDateTime.ofInstant(at, office.time().zone()).toString());
  }

  private NewComplaint.Superior superior(OfficeRow office) {
    return channel() != null && channel().isFromSuperior()
        ? new NewComplaint.Superior(
            text("superior.name"),
            text("superior.organisation"),
            text("superior.opinion"),
            instant("superior.receivedAt", office.time()))
        : null;
  }

  private NewComplaint.Deferral deferral() {
    return flag("deferred")
        ? new NewComplaint.Deferral(text("deferral.consentBy"), text("deferral.reason"))
        : null;
  }

  /** A letter or fax without a shelf is its first scan (INT-5). */
  private NewComplaint.Document document() {
    if (channel() == null || !channel().isPaper()) {
      return null;
    }
    if (text("document.shelf") != null) {
      return new NewComplaint.Document(text("document.shelf"), null);
    }
    List<Long> scans = uploads();
    return scans.isEmpty() ? null : new NewComplaint.Document(null, scans.get(0));
  }

  /** Ids of what was uploaded for the case. */
  private List<Long> uploads() {
    return AttachmentsView.ids(text("attachments"));
  }

  /** Of these, all but the letter itself. */
  List<Long> attachments() {
    NewComplaint.Document letter = document();
    return uploads().stream()
        .filter(it -> letter == null || !it.equals(letter.attachment()))
        .toList();
  }
}
