package org.xinsheng.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.audit.TrailFilter;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Address;

/** Which entries of the trail an address asks for. */
@RequestScoped
public class TrailAsked {

  @Inject private Address address;

  TrailFilter filter() {
    return new TrailFilter(
        address.text("who"),
        address.text("record"),
        address.text("act"),
        address.day("from").map(OfficeTime.STANDARD::startOf).orElse(null),
        address.day("until").map(OfficeTime.STANDARD::endOf).orElse(null));
  }
}
