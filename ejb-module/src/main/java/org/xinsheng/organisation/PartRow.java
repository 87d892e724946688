package org.xinsheng.organisation;

import java.io.Serializable;
import org.xinsheng.organisation.domain.NamedPart;
import org.xinsheng.shared.Names;

/** A department or a zone of an office. */
public record PartRow(Long id, String code, Names names, boolean active, long version)
    implements Serializable {

  static PartRow of(NamedPart it) {
    return new PartRow(it.id(), it.code(), it.names(), it.active(), it.version());
  }
}
