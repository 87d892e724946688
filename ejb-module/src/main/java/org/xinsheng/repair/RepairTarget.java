package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinsheng.repair.domain.JobKind;

/** What turns out to be a repair. */
@ApplicationScoped
public class RepairTarget extends JobTarget {

  @Override
  JobKind job() {
    return JobKind.REPAIR;
  }
}
