package org.xinsheng.demo.story;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;

/** An owner who complains; others stay without a past, for whoever tries the product. */
record Owner(String office, String name, String phone, String unit) {

  private static final String FIRST_PHONE = "13800000101";
  private static final List<String> BUILDINGS = List.of("2-", "5-");
  private static final String LEFT_ALONE = "5-1-603";

  static List<Owner> of(String office) {
    return DemoTable.read("customers").stream()
        .filter(line -> line.getField("office").equals(office))
        .filter(line -> line.getField("phone").compareTo(FIRST_PHONE) >= 0)
        .filter(line -> !Boolean.parseBoolean(line.getField("do_not_call")))
        .flatMap(Owner::of)
        .filter(it -> office.equals("GD02") || BUILDINGS.stream().anyMatch(it.unit::startsWith))
        .filter(it -> !it.unit.equals(LEFT_ALONE))
        .toList();
  }

  private static Stream<Owner> of(NamedCsvRecord line) {
    return DemoTable.parts(line, "units").stream()
        .map(
            unit ->
                new Owner(
                    line.getField("office"), line.getField("name"), line.getField("phone"), unit));
  }

  /** The steward in whose zone they live. */
  String steward() {
    return unit.startsWith("5") ? "steward2" : "steward1";
  }
}
