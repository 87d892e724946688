package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinsheng.repair.domain.JobKind;

/** What turns out to be a service request. */
@ApplicationScoped
public class ServiceRequestTarget extends JobTarget {

  @Override
  JobKind job() {
    return JobKind.SERVICE_REQUEST;
  }
}
