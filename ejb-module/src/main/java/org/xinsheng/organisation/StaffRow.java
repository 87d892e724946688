package org.xinsheng.organisation;

import java.io.Serializable;

/**
 * @param officeId null for people of a branch or the company
 */
public record StaffRow(
    Long id, String username, String name, Long officeId, Long departmentId, boolean active)
    implements Serializable {}
