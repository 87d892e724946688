package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Names;

/**
 * @param active whether units may still be put there
 */
public record ZoneRow(
    Long id, Long officeId, String code, Names names, boolean active, long version)
    implements Serializable {

  static ZoneRow of(Zone it) {
    return new ZoneRow(it.id(), it.officeId(), it.code(), it.names(), it.active(), it.version());
  }
}
