package org.xinsheng.organisation;

import org.xinsheng.shared.Role;

/**
 * A role that somebody is given.
 *
 * @param place where; what the role's level does not need is passed over
 * @param principal whether they become handler and approver (ORG-6); the first holder always does
 */
public record NewHolding(Role role, SeatCodes place, boolean principal) {}
