package org.xinsheng.web.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.NewResult;
import org.xinsheng.complaint.OnTheSpot;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.ResultField;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Form;

/** The form of a result, on the spot or later: which parts it shows for which cause (HD-1). */
@Named
@ApplicationScoped
public class ResultForm {

  static final String SPOT = "onTheSpot.";

  private static final List<ResultField> PARTS = List.of(ResultField.values());
  private static final List<Cause> CAUSES = List.of(Cause.values());

  public List<ResultField> getParts() {
    return PARTS;
  }

  public List<Cause> getCauses() {
    return CAUSES;
  }

  public boolean isShown(Form form, String prefix, ResultField part) {
    Cause cause = form.choice(prefix + "cause", Cause.class);
    return cause != null && shown(cause).contains(part);
  }

  public boolean isRequired(Form form, String prefix, ResultField part) {
    Cause cause = form.choice(prefix + "cause", Cause.class);
    return cause != null && cause.required().contains(part);
  }

  public boolean isOneOf(Form form, String prefix, ResultField part) {
    Cause cause = form.choice(prefix + "cause", Cause.class);
    return cause != null && cause.oneOf().contains(part);
  }

  /** What the cause requires, and a third party where another body may be responsible. */
  private static Set<ResultField> shown(Cause cause) {
    Set<ResultField> shown = EnumSet.noneOf(ResultField.class);
    shown.addAll(cause.required());
    shown.addAll(cause.oneOf());
    if (cause == Cause.OUTSIDE_RESPONSIBILITY) {
      shown.add(ResultField.THIRD_PARTY_CONTACT);
    }
    return shown;
  }

  static NewResult result(Form form, OfficeTime time) {
    return new NewResult(
        form.choice("cause", Cause.class),
        form.text("result"),
        form.text("causeAnalysis"),
        form.text("correctiveMeasure"),
        form.text("explanation"),
        form.text("apology"),
        form.text("redoneService"),
        form.money("compensation"),
        form.text("repair"),
        form.text("resolvedForComplainant"),
        form.text("thirdPartyContact"),
        form.text("improvement"),
        form.instant("ownerToldAt", time),
        form.text("ownerToldBy"),
        form.instant("resolvedAt", time));
  }

  /** The same form under the prefix {@value #SPOT}. */
  public static OnTheSpot onTheSpot(Form all, OfficeTime time) {
    Form form = new Form();
    all.forEach(
        (field, value) -> {
          if (field.startsWith(SPOT)) {
            form.put(field.substring(SPOT.length()), value);
          }
        });
    NewResult result = result(form, time);
    return new OnTheSpot(
        true,
        result.cause(),
        result.result(),
        result.causeAnalysis(),
        result.correctiveMeasure(),
        result.explanation(),
        result.apology(),
        result.redoneService(),
        result.compensation(),
        result.repair(),
        result.resolvedForComplainant(),
        result.thirdPartyContact(),
        result.improvement(),
        result.ownerToldAt(),
        result.ownerToldBy(),
        result.resolvedAt());
  }
}
