package org.xinsheng.organisation;

import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** A question to {@link RoleHolders}: who holds this role here? */
public record RoleIn(Role role, Place place) {}
