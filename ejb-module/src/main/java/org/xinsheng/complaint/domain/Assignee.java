package org.xinsheng.complaint.domain;

/**
 * Who is asked to deal with something.
 *
 * @param departmentId null where a person is asked
 * @param staffId the person, or the one who answers for the department (ORG-6)
 */
public record Assignee(Long departmentId, Long staffId) {

  public boolean isDepartment() {
    return departmentId != null;
  }
}
