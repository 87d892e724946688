package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinsheng.repair.domain.JobKind;

/** Whom the deadlines of a repair warn. */
@ApplicationScoped
public class WarnedOfRepairs extends WarnedOfJobs {

  @Override
  JobKind kind() {
    return JobKind.REPAIR;
  }
}
