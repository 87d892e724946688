package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.shared.Names;

/**
 * @param active whether new offices may belong to it
 */
public record BranchRow(Long id, String code, Names names, boolean active, long version)
    implements Serializable {

  static BranchRow of(Branch it) {
    return new BranchRow(it.id(), it.code(), it.names(), it.active(), it.version());
  }
}
