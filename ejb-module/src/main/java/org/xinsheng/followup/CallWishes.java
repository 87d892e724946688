package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.customer.CustomerWishes;
import org.xinsheng.customer.WishRow;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** Whether and when an owner wants to be called, by the contact book (ORG-3). */
@ApplicationScoped
class CallWishes {

  @Inject private CustomerWishes wishes;

  /** Empty where the contact book does not know them or they said nothing. */
  Optional<WishRow> of(FollowedUp matter) {
    Caller caller = matter.caller();
    return wishes
        .of(
            Set.of(matter.place().officeId()),
            caller.phone() == null ? Set.of() : Set.of(caller.phone()),
            caller.unitId() == null ? Set.of() : Set.of(caller.unitId()))
        .stream()
        .filter(it -> it.isOf(caller.phone(), caller.unitId(), caller.name()))
        .findFirst();
  }

  /**
   * @throws RuleViolation ORG-3 for a telephone call to an owner who wants none
   */
  void requireCallable(FollowedUp matter, NewFollowUp input) {
    boolean wanted = Boolean.TRUE.equals(input.ownerAskedForCall());
    if (input.mode() == FollowUpMode.PHONE
        && !wanted
        && of(matter).filter(WishRow::doNotCall).isPresent()) {
      throw RuleViolation.at("mode", "ORG-3", Message.of("refusal.doNotCall"));
    }
  }

  /** The wishes behind a page of rows; one query, however many they are. */
  List<WishRow> all(Set<Long> offices, Set<String> phones, Set<Long> units) {
    return wishes.of(offices, phones, units);
  }
}
