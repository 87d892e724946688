package org.xinsheng.complaint.domain;

import org.xinsheng.shared.Role;

/**
 * Where a matter goes up to.
 *
 * @param holder who answers there (ORG-6), never the person complained about (HD-13)
 */
public record Rung(Role role, Long holder) {}
