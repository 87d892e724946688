package org.xinsheng.organisation;

import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.NamedPart;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Names;

/** What an office consists of beside its units (ORG-1). */
public enum PartKind {
  DEPARTMENT(Department.class) {
    @Override
    NamedPart of(Long officeId, String code, Names names) {
      return new Department(officeId, code, names);
    }
  },
  ZONE(Zone.class) {
    @Override
    NamedPart of(Long officeId, String code, Names names) {
      return new Zone(officeId, code, names);
    }
  };

  private final Class<? extends NamedPart> type;

  PartKind(Class<? extends NamedPart> type) {
    this.type = type;
  }

  Class<? extends NamedPart> type() {
    return type;
  }

  abstract NamedPart of(Long officeId, String code, Names names);
}
