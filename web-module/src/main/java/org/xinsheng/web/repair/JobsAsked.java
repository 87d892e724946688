package org.xinsheng.web.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.repair.JobFilter;
import org.xinsheng.repair.JobSort;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.web.frame.Address;

/** Which jobs an address asks for, and in which order. */
@RequestScoped
public class JobsAsked {

  @Inject private Address address;

  /** Repairs unless it says otherwise. */
  JobKind kind() {
    JobKind asked = address.choice("kind", JobKind.class);
    return asked == null ? JobKind.REPAIR : asked;
  }

  JobSort sort() {
    JobSort asked = address.choice("sort", JobSort.class);
    return asked == null ? JobSort.RECEIVED : asked;
  }

  JobFilter filter() {
    return new JobFilter(
        address.text("office"),
        address.choice("status", JobStatus.class),
        address.text("department"),
        null,
        null,
        null,
        "true".equals(address.text("overdue")));
  }
}
