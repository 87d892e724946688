package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.shared.Names;

/**
 * @param active whether matters are still given to it
 */
public record DepartmentRow(
    Long id, Long officeId, String code, Names names, boolean active, long version)
    implements Serializable {

  static DepartmentRow of(Department it) {
    return new DepartmentRow(
        it.id(), it.officeId(), it.code(), it.names(), it.active(), it.version());
  }
}
