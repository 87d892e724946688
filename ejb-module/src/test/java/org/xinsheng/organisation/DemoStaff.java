package org.xinsheng.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.demo.DemoOrganisation;
import org.xinsheng.organisation.domain.Delegation;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;
import org.xinsheng.wiring.Wiring;

/** The organisation of the demo data in a test's database, loaded once, with people by name. */
public final class DemoStaff {

  private final Wiring wiring;

  private DemoStaff(Wiring wiring) {
    this.wiring = wiring;
  }

  public static DemoStaff in(Wiring wiring) {
    if (wiring.database().count("company") == 0) {
      wiring.tx(() -> new DemoOrganisation(wiring.entities()).load("no password"));
    }
    return new DemoStaff(wiring);
  }

  public Long id(String username) {
    return wiring.bean(StaffDirectory.class).byUsername(username).orElseThrow().id();
  }

  public Set<Long> ids(String... usernames) {
    return Stream.of(usernames).map(this::id).collect(Collectors.toSet());
  }

  /** Who acts, as of the wiring's clock. */
  public Actor actor(String username) {
    return wiring
        .bean(Actors.class)
        .byUsername(username, Source.PAGE, wiring.clock().now())
        .orElseThrow();
  }

  public OfficeRow office(String code) {
    return wiring.bean(OfficeDirectory.class).byCode(code).orElseThrow();
  }

  /** A place in the office; unit and department may be null. */
  public Place place(String office, String unit, String department) {
    OfficeDirectory offices = wiring.bean(OfficeDirectory.class);
    OfficeRow row = office(office);
    return new Place(
        row.branchId(),
        row.id(),
        unit == null ? null : offices.unit(row.id(), unit).orElseThrow().zoneId(),
        department == null ? null : offices.department(row.id(), department).orElseThrow().id());
  }

  /**
   * A deputy from an hour ago until an hour from now.
   *
   * @param role null for all
   */
  public Delegation isAbsent(String absent, String deputy, Role role) {
    var now = wiring.clock().now();
    Delegation delegation =
        new Delegation(id(absent), id(deputy), role, now.minusSeconds(3600), now.plusSeconds(3600));
    wiring.tx(() -> wiring.entities().persist(delegation));
    return delegation;
  }
}
