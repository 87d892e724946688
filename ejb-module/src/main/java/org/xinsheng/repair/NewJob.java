package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.Checks;

/**
 * A repair or service request as it is taken.
 *
 * @param office its code
 * @param receivedAt null for now; earlier for late entry (INT-14)
 * @param category a category's code, null where none is chosen
 * @param content the fault, or what is asked for
 * @param location where, null where the unit says it
 * @param urgency in the owner's words
 * @param appointmentAt agreed with the owner, null for none
 * @param dispatch to whom at once, as by night (INT-2); null for later
 * @param onTheSpot what the taker did about it at once (INT-8), null for nothing
 */
public record NewJob(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    NewMatter.Customer customer,
    String category,
    String content,
    String location,
    String urgency,
    Instant appointmentAt,
    Integer ringsBeforeAnswer,
    Boolean readBack,
    NewDispatch dispatch,
    OnTheSpot onTheSpot)
    implements Serializable {

  /**
   * @param agreed the owner agreed to the solution
   * @param doneAt null for the received time
   */
  public record OnTheSpot(Boolean agreed, String result, String material, Instant doneAt)
      implements Serializable {

    NewCompletion completion(Instant receivedAt) {
      return new NewCompletion(result, material, null, doneAt == null ? receivedAt : doneAt);
    }
  }

  NewMatter matter() {
    return new NewMatter(
        office,
        channel,
        receivedAt,
        anonymous,
        customer,
        category,
        content,
        ringsBeforeAnswer,
        readBack);
  }

  void check() {
    Checks checks = matter().checks();
    checks.text("location", location, Checks.NAME).text("urgency", urgency, Checks.NAME);
    if (dispatch != null) {
      dispatch.check(checks, "dispatch.");
    }
    if (onTheSpot != null) {
      onTheSpot.completion(receivedAt).check(checks, "onTheSpot.");
    }
    checks.done();
  }
}
