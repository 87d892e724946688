package org.xinsheng.nonconformity.domain;

import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.List;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;

/**
 * From which loss on a slip goes higher up, and who approves which (NCR-3); of one version of the
 * policy, which a slip keeps from its submission on (NCR-4).
 *
 * @param threshold inclusive: exactly this loss is a high one (P5 4.2.5)
 * @param ordinary the posts that decide one after the other, the first first
 */
public record SlipPolicy(
    int version, Money threshold, List<Role> ordinary, List<Role> highLoss, List<Role> company) {

  /** Who may ever approve, and who comes next where somebody may not (NCR-5). */
  public static final List<Role> ORDER =
      List.of(OFFICE_MANAGER, MANAGEMENT_REPRESENTATIVE, GENERAL_MANAGER);

  public static final SlipPolicy STANDARD =
      new SlipPolicy(
          1, Money.of("500.00"), List.of(OFFICE_MANAGER), ORDER, List.of(GENERAL_MANAGER));

  public SlipPolicy {
    ordinary = List.copyOf(ordinary);
    highLoss = List.copyOf(highLoss);
    company = List.copyOf(company);
  }

  public boolean isHigh(Money loss) {
    return !threshold.isMoreThan(loss);
  }

  /**
   * The posts that decide, in order.
   *
   * @param officeCanResolve where not, the loss does not matter (P5 4.2.4)
   */
  public List<Role> chain(Money loss, boolean officeCanResolve) {
    if (!officeCanResolve) {
      return company;
    }
    return isHigh(loss) ? highLoss : ordinary;
  }
}
