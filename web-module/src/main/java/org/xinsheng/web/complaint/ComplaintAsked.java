package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.complaint.ComplaintFilter;
import org.xinsheng.complaint.ComplaintSort;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Address;

/** Which complaints an address asks for, and in which order. */
@RequestScoped
public class ComplaintAsked {

  @Inject private Address address;

  ComplaintFilter filter() {
    return new ComplaintFilter(
        address.text("office"),
        address.choice("status", ComplaintStatus.class),
        address.choice("severity", Severity.class),
        address.text("category"),
        address.day("from").map(OfficeTime.STANDARD::startOf).orElse(null),
        address.day("to").map(OfficeTime.STANDARD::endOf).orElse(null),
        address.text("overdue") != null,
        address.text("q"));
  }

  ComplaintSort sort() {
    ComplaintSort sort = address.choice("sort", ComplaintSort.class);
    return sort == null ? ComplaintSort.RECEIVED : sort;
  }
}
