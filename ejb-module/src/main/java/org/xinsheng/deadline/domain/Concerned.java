package org.xinsheng.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** The record that a deadline belongs to, and where that belongs. */
@Embeddable
class Concerned {

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private SubjectType subjectType;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_number")
  private String subjectNumber;

  @Column(name = "branch_id")
  private Long branchId;

  @Column(name = "office_id")
  private Long officeId;

  @Column(name = "zone_id")
  private Long zoneId;

  @Column(name = "department_id")
  private Long departmentId;

  protected Concerned() {}

  Concerned(SubjectRef subject, Place place) {
    subjectType = subject.type();
    subjectId = subject.id();
    subjectNumber = subject.number();
    branchId = place.branchId();
    officeId = place.officeId();
    zoneId = place.zoneId();
    departmentId = place.departmentId();
  }

  SubjectRef subject() {
    return new SubjectRef(subjectType, subjectId, subjectNumber);
  }

  Place place() {
    return new Place(branchId, officeId, zoneId, departmentId);
  }
}
