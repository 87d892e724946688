package org.xinsheng.demo.story;

import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Satisfaction;

/** Stretches of the way that most matters go. */
final class Way {

  private Way() {}

  static Validity validity(Story it) {
    return switch (it.matter.cause()) {
      case RULES_MISUNDERSTOOD, OUTSIDE_RESPONSIBILITY, MUNICIPAL -> Validity.INVALID;
      default -> Validity.VALID;
    };
  }

  /** From the call to the department at work. */
  static void begin(Story it) {
    it.taken().replied();
    handOn(it);
  }

  static void handOn(Story it) {
    it.after(it.dice.minutes(2, 14)).forwarded();
    it.after(it.dice.minutes(6, 50)).accepted(it.departmentHead());
  }

  /** The department finds out and answers, in good time. */
  static void work(Story it) {
    int most = it.matter.is(Severity.GENERAL) ? 9 : 17;
    it.after(it.dice.hours(1, most)).atWork().answered(it.departmentHead(), it.matter.result());
    it.after(it.dice.minutes(3, 25)).judged(it.handler(), validity(it));
  }

  static void result(Story it) {
    it.after(it.dice.minutes(3, 50)).resolved(it.resolver());
  }

  static void good(Story it) {
    Satisfaction how = it.dice.inHundred(36) ? Satisfaction.VERY_SATISFIED : Satisfaction.SATISFIED;
    it.after(it.dice.hours(2, 8)).atWork().followedUp(how);
    it.closed();
  }

  static void bad(Story it) {
    Satisfaction how =
        it.dice.one(
            java.util.List.of(
                Satisfaction.NEUTRAL,
                Satisfaction.DISSATISFIED,
                Satisfaction.DISSATISFIED,
                Satisfaction.VERY_DISSATISFIED));
    it.after(it.dice.hours(2, 8)).atWork().followedUp(how);
  }

  /** Put right within the time of a rectification. */
  static void again(Story it) {
    it.after(it.dice.hours(3, 20)).atWork().resolved(it.resolver());
  }
}
