package org.xinsheng.web.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.web.frame.Address;

/** Which slips an address asks for. */
@RequestScoped
public class SlipAsked {

  @Inject private Address address;

  SlipFilter filter() {
    return new SlipFilter(
        address.choice("status", SlipStatus.class),
        address.text("office"),
        address.text("complaint"),
        address.text("mine") != null);
  }
}
