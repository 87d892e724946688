package org.xinsheng.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The posts of the five procedures (rulebook section 1). */
public enum Role {
  EMPLOYEE,
  CUSTOMER_SERVICE,
  DUTY_OFFICER,
  DUTY_FOREMAN,
  STEWARD,
  DEPARTMENT_HEAD,
  HEAD_STEWARD,
  CHIEF_STEWARD,
  OFFICE_ASSISTANT,
  OFFICE_MANAGER,
  MANAGEMENT_REPRESENTATIVE,
  BRANCH_GENERAL_MANAGER,
  GENERAL_MANAGER,
  CASHIER,
  ADMINISTRATOR;

  /** The way up (ORG-7); OFFICE_MANAGER ranks with CHIEF_STEWARD and is copied there. */
  public static final List<Role> RUNGS =
      List.of(HEAD_STEWARD, CHIEF_STEWARD, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER);

  /**
   * Every post that "HEAD_STEWARD or above" means (ORG-7): the rungs from this one up, and the
   * OFFICE_MANAGER, who ranks with the CHIEF_STEWARD.
   */
  public static List<Role> orAbove(Role rung) {
    List<Role> posts = new ArrayList<>(upFrom(rung));
    if (posts.contains(CHIEF_STEWARD)) {
      posts.add(OFFICE_MANAGER);
    }
    return List.copyOf(posts);
  }

  /** This rung and those above it, in the order in which a ladder climbs. */
  public static List<Role> upFrom(Role rung) {
    int at = RUNGS.indexOf(rung);
    if (at < 0) {
      throw new IllegalArgumentException(rung + " is no rung");
    }
    return RUNGS.subList(at, RUNGS.size());
  }

  /**
   * The rung above; a post of an office that is no rung goes to the first, the company's
   * MANAGEMENT_REPRESENTATIVE to the last, which has none above it.
   */
  public Optional<Role> above() {
    if (this == MANAGEMENT_REPRESENTATIVE) {
      return Optional.of(GENERAL_MANAGER);
    }
    Role rung = this == OFFICE_MANAGER ? CHIEF_STEWARD : this;
    int at = RUNGS.indexOf(rung);
    return at + 1 < RUNGS.size() ? Optional.of(RUNGS.get(at + 1)) : Optional.empty();
  }

  public static Optional<Role> byCode(String code) {
    return Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
  }
}
