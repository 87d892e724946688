package org.xinsheng.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.xinsheng.demo.story.DemoTable;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Category;
import org.xinsheng.organisation.domain.Company;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.Level;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.RoleHolding;
import org.xinsheng.organisation.domain.Seat;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.organisation.domain.Unit;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/** Company, branch, offices, departments, zones, units, categories and staff from the tables. */
public final class DemoOrganisation {

  private static final String COMPANY = "COMPANY";
  private static final String PRINCIPAL = "*";

  private final EntityManager em;
  private final Map<String, Seat> seats = new HashMap<>(Map.of(COMPANY, Seat.COMPANY));
  private final Map<String, Branch> branches = new HashMap<>();
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, Department> departments = new HashMap<>();
  private final Map<String, Zone> zones = new HashMap<>();

  public DemoOrganisation(EntityManager em) {
    this.em = em;
  }

  /**
   * @param passwordHash of the one public password of all demo accounts
   */
  public void load(String passwordHash) {
    DemoTable.read("categories")
        .forEach(it -> stored(new Category(it.getField("code"), names(it))));
    DemoTable.read("company").forEach(this::company);
    DemoTable.read("offices").forEach(this::office);
    em.flush();
    offices.values().forEach(this::departments);
    DemoTable.read("zones").forEach(this::zone);
    em.flush();
    DemoTable.read("units").forEach(this::unit);
    DemoTable.read("staff").forEach(it -> staff(it, passwordHash));
    em.flush();
  }

  private void company(NamedCsvRecord line) {
    Company company = stored(new Company(names(line)));
    em.flush();
    for (NamedCsvRecord it : DemoTable.read("branches")) {
      Branch branch = stored(new Branch(company.id(), it.getField("code"), names(it)));
      branches.put(branch.code(), branch);
      seats.put(branch.code(), Seat.of(branch));
    }
    em.flush();
  }

  private void office(NamedCsvRecord line) {
    Branch branch = branches.get(line.getField("branch"));
    Office office =
        new Office(branch.id(), line.getField("code"), names(line), OfficeTime.STANDARD.zone());
    office.publish(
        new Names(line.getField("address_zh"), line.getField("address_en")),
        line.getField("hours"),
        line.getField("hotline"),
        line.getField("portal"));
    stored(office);
    offices.put(office.code(), office);
    seats.put(office.code(), Seat.of(office));
  }

  private void departments(Office office) {
    for (NamedCsvRecord line : DemoTable.read("departments")) {
      Department department =
          stored(new Department(office.id(), line.getField("code"), names(line)));
      departments.put(key(office.code(), department.code()), department);
    }
  }

  private void zone(NamedCsvRecord line) {
    Office office = offices.get(line.getField("office"));
    Zone zone = stored(new Zone(office.id(), line.getField("code"), names(line)));
    zones.put(key(office.code(), zone.code()), zone);
  }

  private void unit(NamedCsvRecord line) {
    Zone zone = zones.get(key(line.getField("office"), line.getField("zone")));
    stored(new Unit(zone, new UnitText(line.getField("unit"))));
  }

  private void staff(NamedCsvRecord line, String passwordHash) {
    Seat seat = seats.get(line.getField("office"));
    Department department =
        departments.get(key(line.getField("office"), line.getField("department")));
    Seat own = department == null ? seat : seat.in(department);
    Staff staff = new Staff(line.getField("username"), line.getField("name"), own);
    staff.choosePassword(passwordHash);
    stored(staff);
    em.flush();
    DemoTable.parts(line, "roles").forEach(role -> holding(staff, role, own, line));
  }

  private void holding(Staff staff, String marked, Seat own, NamedCsvRecord line) {
    Role role = Role.valueOf(marked.replace(PRINCIPAL, ""));
    if (Level.BY_NATURE.contains(role)) {
      return;
    }
    Zone zone = zones.get(key(line.getField("office"), line.getField("zone")));
    Seat seat =
        switch (Level.of(role)) {
          case ZONE -> own.in(zone);
          case DEPARTMENT -> own;
          default -> own.whole();
        };
    RoleHolding holding = new RoleHolding(staff.id(), role, seat);
    stored(marked.endsWith(PRINCIPAL) ? holding.asPrincipal() : holding);
  }

  private <T> T stored(T entity) {
    em.persist(entity);
    return entity;
  }

  private static Names names(NamedCsvRecord line) {
    return new Names(line.getField("name_zh"), line.getField("name_en"));
  }

  private static String key(String office, String code) {
    return office + " " + code;
  }
}
