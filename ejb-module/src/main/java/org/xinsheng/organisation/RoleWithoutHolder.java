package org.xinsheng.organisation;

import java.time.Instant;
import org.xinsheng.shared.Role;

/** Nobody holds a role in an office, so the next rung had to do it (ORG-6). */
public record RoleWithoutHolder(Role role, Long officeId, Instant at) {}
