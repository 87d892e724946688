package org.xinsheng.shared;

/**
 * Where a record belongs.
 *
 * @param zoneId null where no unit is known
 * @param departmentId the department concerned, null where none is
 */
public record Place(Long branchId, Long officeId, Long zoneId, Long departmentId) {}
