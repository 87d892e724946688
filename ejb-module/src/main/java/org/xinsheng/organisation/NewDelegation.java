package org.xinsheng.organisation;

import java.time.Instant;
import org.xinsheng.shared.Role;

/**
 * Somebody is away and somebody stands in for them.
 *
 * @param absent user name, null for the caller
 * @param deputy user name
 * @param role null for every role of the absent person
 * @param startsAt inclusive, null for at once
 * @param endsAt exclusive
 */
public record NewDelegation(
    String absent, String deputy, Role role, Instant startsAt, Instant endsAt) {}
