package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.intake.IntakeFilter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Address;

/** Which contacts an address asks for. */
@RequestScoped
public class IntakeAsked {

  @Inject private OfficeDirectory offices;
  @Inject private Address address;

  /** In the office that the address names, or in all. */
  public IntakeFilter filter() {
    Optional<OfficeRow> office =
        Optional.ofNullable(address.text("office")).flatMap(offices::byCode);
    return filter(address.text("office"), office.map(OfficeRow::time).orElse(OfficeTime.STANDARD));
  }

  /** As the address asks, but of this office only. */
  public IntakeFilter filter(OfficeRow office) {
    return filter(office.code(), office.time());
  }

  private IntakeFilter filter(String office, OfficeTime time) {
    return new IntakeFilter(
        office,
        address.choice("kind", MatterKind.class),
        address.choice("channel", Channel.class),
        address.choice("desk", Desk.class),
        null,
        address.text("category"),
        address.day("from").map(time::startOf).orElse(null),
        address.day("to").map(time::endOf).orElse(null),
        address.text("q"));
  }
}
