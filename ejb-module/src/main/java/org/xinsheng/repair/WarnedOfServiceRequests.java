package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinsheng.repair.domain.JobKind;

/** Whom the deadlines of a service request warn. */
@ApplicationScoped
public class WarnedOfServiceRequests extends WarnedOfJobs {

  @Override
  JobKind kind() {
    return JobKind.SERVICE_REQUEST;
  }
}
