package org.xinsheng.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.shared.Role;

class DemoMasterDataTest {

  private static final String PRINCIPAL = "*";

  @ParameterizedTest
  @ValueSource(strings = {"company", "branches", "offices", "departments", "zones", "categories"})
  void whatIsShownHasANameInBothLanguages(String table) {
    for (NamedCsvRecord line : read(table)) {
      assertTrue(line.getField("name_zh").matches(".*\\p{IsHan}.*"), line::toString);
      assertTrue(line.getField("name_en").matches("[\\x20-\\x7e]+"), line::toString);
    }
  }

  @Test
  void everyRoleIsOneOfTheCatalogue() {
    read("staff")
        .forEach(
            line ->
                parts(line, "roles")
                    .map(role -> role.replace(PRINCIPAL, ""))
                    .forEach(role -> assertTrue(Role.byCode(role).isPresent(), line::toString)));
  }

  /** EMPLOYEE aside, which decides nothing. */
  @Test
  void aRoleHasExactlyOnePrincipalInItsPlace() {
    Map<String, List<String>> holders =
        read("staff").stream()
            .flatMap(
                line -> parts(line, "roles").map(role -> new String[] {post(line, role), role}))
            .filter(held -> !held[0].startsWith("EMPLOYEE"))
            .collect(groupingBy(held -> held[0], mapping(held -> held[1], toList())));
    holders.forEach(
        (post, held) ->
            assertEquals(1, held.stream().filter(r -> r.endsWith(PRINCIPAL)).count(), post));
  }

  private static String post(NamedCsvRecord line, String role) {
    String code = role.replace(PRINCIPAL, "");
    String place = code + " " + line.getField("office");
    return code.equals("DEPARTMENT_HEAD") ? place + " " + line.getField("department") : place;
  }

  @Test
  void staffStandInPlacesThatExist() {
    Set<String> places = codes("company");
    places.addAll(codes("branches"));
    places.addAll(codes("offices"));
    Set<String> departments = codes("departments");
    Set<String> zones = pairs("zones", "code");
    for (NamedCsvRecord line : read("staff")) {
      String office = line.getField("office");
      String department = line.getField("department");
      String zone = line.getField("zone");
      assertTrue(places.contains(office), line::toString);
      assertTrue(department.isEmpty() || departments.contains(department), line::toString);
      assertTrue(zone.isEmpty() || zones.contains(office + " " + zone), line::toString);
    }
  }

  @Test
  void aZonesStewardIsOneOfItsStaff() {
    Set<String> stewards =
        read("staff").stream()
            .filter(line -> line.getField("roles").startsWith("STEWARD"))
            .map(
                line ->
                    String.join(
                        " ",
                        line.getField("office"),
                        line.getField("zone"),
                        line.getField("username")))
            .collect(toSet());
    Set<String> named =
        read("zones").stream()
            .filter(line -> !line.getField("steward").isEmpty())
            .map(
                line ->
                    String.join(
                        " ",
                        line.getField("office"),
                        line.getField("code"),
                        line.getField("steward")))
            .collect(toSet());
    assertEquals(stewards, named);
  }

  @Test
  void aUnitLiesInTheZoneOfItsBuilding() {
    Set<String> buildings =
        read("zones").stream()
            .flatMap(
                zone ->
                    parts(zone, "buildings")
                        .map(
                            building -> zone.getField("office") + zone.getField("code") + building))
            .collect(toSet());
    for (NamedCsvRecord unit : read("units")) {
      String building = unit.getField("unit").split("-")[0];
      assertTrue(
          buildings.contains(unit.getField("office") + unit.getField("zone") + building),
          unit::toString);
    }
    assertTrue(pairs("units", "unit").containsAll(Set.of("GD01 1-1-101", "GD01 6-2-1203")));
    assertEquals(read("units").size(), pairs("units", "unit").size(), "each unit once");
  }

  @Test
  void customersLiveInUnitsThatExistAndHaveAPhoneOfTheirOwn() throws NumberParseException {
    Set<String> units = pairs("units", "unit");
    Set<String> phones = new HashSet<>();
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    for (NamedCsvRecord customer : read("customers")) {
      String office = customer.getField("office");
      parts(customer, "units")
          .forEach(unit -> assertTrue(units.contains(office + " " + unit), customer::toString));
      String phone = customer.getField("phone");
      assertTrue(phone.matches("13800000[0-9]{3}"), customer::toString);
      assertTrue(numbers.isValidNumber(numbers.parse(phone, "CN")), customer::toString);
      assertTrue(phones.add(phone), customer::toString);
      assertTrue(customer.getField("do_not_call").matches("true|false"), customer::toString);
      assertTrue(
          customer.getField("preferred_time").matches("|[0-2]\\d:[0-5]\\d-[0-2]\\d:[0-5]\\d"),
          customer::toString);
    }
  }

  @Test
  void someCustomersHaveTwoUnitsAndSomeUnitsTwoCustomers() {
    List<NamedCsvRecord> customers = read("customers");
    assertTrue(customers.stream().anyMatch(line -> parts(line, "units").count() == 2));
    assertTrue(
        customers.stream()
            .collect(groupingBy(line -> line.getField("office") + line.getField("units")))
            .values()
            .stream()
            .anyMatch(together -> together.size() >= 2));
  }

  @Test
  void birthdaysFallInEveryMonthAndOneOnTheLeapDay() {
    List<LocalDate> birthdays =
        read("customers").stream().map(line -> LocalDate.parse(line.getField("birthday"))).toList();
    assertEquals(12, birthdays.stream().map(LocalDate::getMonth).distinct().count());
    assertEquals(1, birthdays.stream().filter(day -> day.toString().endsWith("-02-29")).count());
  }

  @Test
  void theCustomerThatChecksRelyOnIsThere() {
    NamedCsvRecord first = read("customers").get(0);
    assertEquals(List.of("王芳", "13800000001", "GD01", "3-1-1202"), first.getFields().subList(0, 4));
    assertEquals("false", first.getField("do_not_call"));
    assertFalse(first.getField("preferred_time").isEmpty());
  }

  private static List<NamedCsvRecord> read(String table) {
    try (InputStream source =
            DemoMasterDataTest.class.getResourceAsStream("/org/xinsheng/demo/" + table + ".csv");
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(source)) {
      return lines.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> parts(NamedCsvRecord line, String field) {
    return Arrays.stream(line.getField(field).split("\\|"));
  }

  private static Set<String> codes(String table) {
    return read(table).stream()
        .map(line -> line.getField("code"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Office and code of each line, as codes repeat from office to office. */
  private static Set<String> pairs(String table, String code) {
    return read(table).stream()
        .map(line -> line.getField("office") + " " + line.getField(code))
        .collect(toSet());
  }
}
