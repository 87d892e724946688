package org.xinsheng.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.customer.domain.ImportState;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-3")
class ImportDeskJpaTest {

  private static final Object[] HEADINGS = {"编号", "姓名", "电话", "房号", "生日", "方便联系时间", "请勿致电"};

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final ImportDesk desk;
  private final ImportQueries imports;
  private final ContactBookQueries contacts;

  ImportDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.use(acting).observing(ImportKick.class);
    this.staff = DemoStaff.in(wiring);
    acting.actor(staff.actor("admin"));
    this.desk = wiring.bean(ImportDesk.class);
    this.imports = wiring.bean(ImportQueries.class);
    this.contacts = wiring.bean(ContactBookQueries.class);
  }

  @BeforeEach
  void anEmptyBook() {
    for (String table : List.of("customer_phone", "customer_unit", "customer")) {
      wiring.database().update("delete from " + table);
    }
  }

  private static byte[] file(Object[]... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("业户");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          Object value = rows[row][column];
          if (value instanceof Number number) {
            sheet.value(row, column, number);
          } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
          } else if (value != null) {
            sheet.value(row, column, value.toString());
          }
        }
      }
    }
    return out.toByteArray();
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private ImportRow checked(Object[]... rows) throws IOException {
    return imports.one(desk.check(ImportKind.CUSTOMERS, "GD01", "a.xlsx", file(rows)));
  }

  private List<String> faults(Object[]... rows) throws IOException {
    return imports.faults(checked(rows).id(), 0, 99).stream()
        .map(it -> it.row() + " " + it.column() + " " + it.why().key())
        .toList();
  }

  private List<ContactRow> book() {
    return contacts.page(staff.office("GD01").id(), null, true, null, 200).items();
  }

  @Test
  void aGoodFileChangesNothingUntilItIsStartedAndNothingTheSecondTime() throws IOException {
    Object[] wang =
        row(null, " 王芳 ", 13800000001L, "3-1-1202、1-1-101", LocalDate.of(1980, 2, 29), "晚上", "是");
    Object[] li = row("", "李强", "'+8613800000002", "", "1975年3月1日", null, "否");
    ImportRow first = checked(HEADINGS, wang, li);
    assertEquals(ImportState.CHECKED, first.state());
    assertEquals(2, first.added());
    assertEquals(0, book().size());
    desk.start(first.id());
    assertEquals(ImportState.DONE, imports.one(first.id()).state());
    assertEquals(2, book().size());
    ContactRow kept = book().get(1);
    assertEquals("王芳", kept.name());
    assertEquals(LocalDate.of(1980, 2, 29), kept.birthday());
    assertEquals(List.of("1-1-101", "3-1-1202"), kept.units());
    assertTrue(kept.doNotCall());
    ImportRow second = checked(HEADINGS, wang, li);
    assertEquals(2, second.same());
    Object[] renamed = row(kept.number(), "王芳芳", kept.phones().get(0), null, null, null, null);
    ImportRow third = checked(HEADINGS, renamed);
    assertEquals(1, third.changed());
    desk.start(third.id());
    assertEquals(List.of("李强", "王芳芳"), book().stream().map(ContactRow::name).toList());
    assertEquals(List.of("138****0001"), book().get(1).phones());
    assertThrows(IllegalTransition.class, () -> desk.start(third.id()));
  }

  @Test
  void everyBadRowIsNamedAndTheFileRefused() throws IOException {
    assertEquals(
        List.of(
            "2 NAME refusal.required",
            "3 PHONES import.notAPhone",
            "4 UNITS refusal.unknown",
            "5 BIRTHDAY refusal.notABirthday",
            "6 DO_NOT_CALL import.yesOrNo",
            "7 NUMBER import.unknownNumber",
            "8 PHONES refusal.phoneOrUnit",
            "9 PHONES import.maskedPhone",
            "11 NAME import.rowTwice"),
        faults(
            HEADINGS,
            row(null, null, "13800000001"),
            row(null, "甲", "12"),
            row(null, "乙", null, "9-9-999"),
            row(null, "丙", "13800000003", null, "1980-02-30"),
            row(null, "丁", "13800000004", null, null, null, "也许"),
            row("77", "戊", "13800000005"),
            row(null, "己"),
            row(null, "庚", "138****0001"),
            row(null, "辛", "13800000006"),
            row(null, "辛", "13800000006", "1-1-101")));
    ImportRow refused = checked(HEADINGS, row(null, "甲", "12"), row(null, "乙", "13800000001"));
    assertEquals(ImportState.REFUSED, refused.state());
    assertThrows(IllegalTransition.class, () -> desk.start(refused.id()));
    assertEquals(0, book().size());
  }

  @Test
  void headingsAreKnownInBothLanguagesAndNothingElsePasses() throws IOException {
    assertEquals(1, checked(row("Phones", "Name"), row("13800000001", "Ann")).added());
    assertEquals(List.of("1 NAME import.noHeadings"), faults(row("甲", "乙")));
    assertEquals(List.of("1 null import.unknownColumn"), faults(row("姓名", "车牌"), row("甲")));
    assertEquals(List.of("1 NAME import.columnTwice"), faults(row("姓名", "姓名"), row("甲")));
    assertEquals(List.of("2 null import.noRows"), faults(HEADINGS));
    assertEquals(List.of("1 null import.tooManyColumns"), faults(new Object[][] {wide()}));
  }

  private static Object[] wide() {
    Object[] cells = new Object[3_000];
    java.util.Arrays.fill(cells, "x");
    return cells;
  }

  @Test
  void theTemplateIsReadInEitherLanguage() {
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      for (ImportKind kind : ImportKind.values()) {
        Long id = desk.check(kind, "GD01", "a.xlsx", ImportTemplate.of(kind, language));
        assertEquals("import.noRows", imports.faults(id, 0, 9).get(0).why().key());
      }
    }
  }

  private ImportRow checkedUnits(Object[]... rows) throws IOException {
    return imports.one(desk.check(ImportKind.UNITS, "GD01", "a.xlsx", file(rows)));
  }

  private List<Object> unit(String text) {
    return wiring
        .database()
        .rows(
            "select z.code, u.building from unit u join zone z on z.id = u.zone_id"
                + " join office o on o.id = u.office_id where o.code = 'GD01' and u.text = ?",
            text)
        .get(0);
  }

  @Test
  @Rule("ORG-1")
  void unitsComeByTheSameWay() throws IOException {
    Object[] headings = {"房号", "片区"};
    long before = wiring.database().count("unit");
    ImportRow first =
        checkedUnits(
            headings,
            row("90-1-101", "A"),
            row("９０－１－１０２ ", "B"),
            row("1-1-101", null),
            row("1-1-102", "B"));
    assertEquals(
        List.of(ImportState.CHECKED, 2, 1, 1),
        List.of(first.state(), first.added(), first.changed(), first.same()));
    assertEquals(before, wiring.database().count("unit"));
    desk.start(first.id());
    assertEquals(ImportState.DONE, imports.one(first.id()).state());
    assertEquals(before + 2, wiring.database().count("unit"));
    assertEquals(List.of("A", "90"), unit("90-1-101"));
    assertEquals(List.of("B", "90"), unit("90-1-102"));
    assertEquals(List.of("B", "1"), unit("1-1-102"));
    assertEquals(first.id(), imports.latest(ImportKind.UNITS, 1).get(0).id());
    desk.start(checkedUnits(headings, row("1-1-102", "A")).id());
    assertEquals(List.of("A", "1"), unit("1-1-102"));
  }

  @Test
  @Rule("ORG-1")
  void everyBadRowOfUnitsIsNamedAndNothingTaken() throws IOException {
    long before = wiring.database().count("unit");
    wiring.database().update("update unit set active = false where text = '6-2-1203'");
    ImportRow refused =
        checkedUnits(
            row("Unit", "Zone"),
            row(null, "A"),
            row("91-1-101", null),
            row("91-1-102", "Z"),
            row("91-1-103", "A"),
            row("91-1-103", "A"),
            row("9".repeat(61), "A"),
            row("6-2-1203", "A"));
    wiring.database().update("update unit set active = true where text = '6-2-1203'");
    assertEquals(
        List.of(
            "2 UNIT refusal.required",
            "3 ZONE refusal.required",
            "4 ZONE refusal.unknown",
            "6 UNIT import.unitTwice",
            "7 UNIT refusal.tooLong",
            "8 UNIT import.unitRetired"),
        imports.faults(refused.id(), 0, 99).stream()
            .map(it -> it.row() + " " + it.column() + " " + it.why().key())
            .toList());
    assertEquals(1, imports.faults(refused.id(), 5, 99).size());
    assertThrows(IllegalTransition.class, () -> desk.start(refused.id()));
    assertEquals(before, wiring.database().count("unit"));
    assertEquals(
        "1 UNIT import.noHeadings",
        imports.faults(checkedUnits(row("姓名"), row("甲")).id(), 0, 9).stream()
            .map(it -> it.row() + " " + it.column() + " " + it.why().key())
            .findFirst()
            .orElseThrow());
  }

  @Test
  void aNumberOfAnyLengthIsRefusedByItsRow() throws IOException {
    assertEquals(
        List.of("2 NUMBER import.unknownNumber"),
        faults(HEADINGS, row("7".repeat(300), "甲", "13800000001")));
  }

  @Test
  void hostileFilesAreRefused() throws IOException {
    assertThrows(
        InvalidInput.class, () -> desk.check(ImportKind.CUSTOMERS, "GD01", "a", new byte[0]));
    assertThrows(
        FileTypeRefused.class,
        () -> desk.check(ImportKind.CUSTOMERS, "GD01", "a", "no zip".getBytes()));
    byte[] other = zip("a.txt", new byte[10]);
    assertThrows(FileTypeRefused.class, () -> desk.check(ImportKind.CUSTOMERS, "GD01", "a", other));
    byte[] entity = zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY y \"z\">]>".getBytes());
    assertThrows(
        FileTypeRefused.class, () -> desk.check(ImportKind.CUSTOMERS, "GD01", "a", entity));
    byte[] bomb = zip("xl/workbook.xml", new byte[201 * 1024 * 1024]);
    assertThrows(
        org.xinsheng.shared.FileTooLarge.class,
        () -> desk.check(ImportKind.CUSTOMERS, "GD01", "a", bomb));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void tenThousandRowsTakeLessThanAMinute() throws IOException {
    List<Object[]> rows = new ArrayList<>(List.<Object[]>of(HEADINGS));
    for (int i = 0; i < 10_000; i++) {
      rows.add(row(null, "业户" + i, "139%08d".formatted(i), "1-1-101", "1980-01-01", null, "否"));
    }
    byte[] file = file(rows.toArray(new Object[0][]));
    long start = System.nanoTime();
    Long id = desk.check(ImportKind.CUSTOMERS, "GD01", "a.xlsx", file);
    desk.start(id);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(ImportState.DONE, imports.one(id).state());
    assertEquals(10_000, wiring.database().count("customer"));
    assertTrue(took.compareTo(Duration.ofMinutes(1)) < 0, took.toString());
    System.getLogger("import").log(System.Logger.Level.INFO, "10,000 rows took " + took);
  }

  @Test
  void onlyAdministratorsImport() throws IOException {
    Long id = checked(HEADINGS, row(null, "甲", "13800000001")).id();
    acting.actor(staff.actor("manager1"));
    assertThrows(
        NotAllowed.class, () -> desk.check(ImportKind.CUSTOMERS, "GD01", "a", new byte[1]));
    assertThrows(NotAllowed.class, () -> desk.start(id));
    assertThrows(NotAllowed.class, () -> desk.cancel(id));
    assertThrows(NotAllowed.class, () -> imports.one(id));
    assertThrows(NotAllowed.class, () -> imports.faults(id, 0, 9));
    acting.actor(staff.actor("admin"));
    desk.cancel(id);
    assertEquals(ImportState.CANCELLED, imports.one(id).state());
  }
}
