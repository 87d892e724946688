package org.xinsheng.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Receiving;
import org.xinsheng.attachment.Upload;
import org.xinsheng.audit.AuditSealSweep;
import org.xinsheng.audit.AuditVerification;
import org.xinsheng.complaint.ComplaintAttachments;
import org.xinsheng.complaint.ComplaintFilter;
import org.xinsheng.complaint.ComplaintSort;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.customer.ContactBookQueries;
import org.xinsheng.customer.CustomerDesk;
import org.xinsheng.customer.CustomerDetails;
import org.xinsheng.erasure.domain.AskedBy;
import org.xinsheng.notification.Inbox;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("X-7")
class ErasureDeskJpaTest {

  private static final String NAME = "欧阳若曦";
  private static final String PHONE = "13911112222";
  private static final String UNIT = "3-1-1202";

  private final Wiring wiring;
  private final Reception at;
  private final ErasureDesk desk;
  private final CustomerDesk customers;

  ErasureDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    at = new Reception(wiring);
    wiring.using(ComplaintAttachments.class).observing(Inbox.class);
    desk = wiring.bean(ErasureDesk.class);
    customers = wiring.bean(CustomerDesk.class);
  }

  @BeforeEach
  void administrator() {
    at.as("admin");
  }

  private Long entry(String name, String phone) {
    at.as("admin");
    return customers.add(
        "GD01",
        new CustomerDetails(
            name, List.of(phone), List.of(UNIT), LocalDate.of(1980, 5, 6), "19:00-21:00", false));
  }

  private static ErasureRequest request(boolean content, String confirmation) {
    return new ErasureRequest(
        AskedBy.SELF, "2026-11-20", "《个人信息保护法》第四十七条，档号 A-12", content, confirmation);
  }

  private String complaint(String name, String phone, String unit, String content) {
    at.as("cs1");
    return at.register(general().from(name, phone, unit).saying(content));
  }

  private static Set<String> fields(Runnable act) {
    return assertThrows(InvalidInput.class, act::run).fields().stream()
        .map(FieldError::field)
        .collect(Collectors.toSet());
  }

  /** Every text column of every table that holds one of the words. */
  private List<String> holding(String... words) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = wiring.database().connections().getConnection();
        ResultSet columns =
            connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
      while (columns.next()) {
        String table = columns.getString("TABLE_NAME");
        String column = columns.getString("COLUMN_NAME");
        String type = columns.getString("TYPE_NAME").toLowerCase(java.util.Locale.ROOT);
        if (type.contains("char") || type.contains("text")) {
          for (String word : words) {
            if (holds(connection, table, column, word)) {
              found.add(table + "." + column + " holds " + word);
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(Connection connection, String table, String column, String word)
      throws SQLException {
    String sql =
        "select count(*) from \"%s\" where cast(\"%s\" as varchar) like ?".formatted(table, column);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, "%" + word + "%");
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1) > 0;
      }
    }
  }

  private Upload photo() {
    return Upload.receive(
        NAME + ".jpg", new ByteArrayInputStream(org.xinsheng.attachment.Files.picture("jpg")));
  }

  @Test
  @Rule("X-1")
  void afterwardsNoTableHoldsNameOrPhoneAndTheTrailIsIntact() throws SQLException {
    Long number = entry(NAME, PHONE);
    String own = complaint(NAME, PHONE, UNIT, NAME + "来电，电话 139 1111 2222，楼道没有打扫");
    at.later(Duration.ofMinutes(10));
    at.reply(own);
    wiring.bean(Receiving.class).receive(own, photo(), NAME);
    at.severity.change(
        own,
        null,
        Severity.IMPORTANT,
        Criterion.SERVICE_AT_FAULT,
        "业主" + NAME + "（+8613911112222）情绪激动");
    String others = complaint("王芳", "13800000001", "3-1-1203", "邻居请打 13911112222 联系");
    String letter = complaint(NAME, null, UNIT, "没有留电话");
    wiring.bean(AuditSealSweep.class).untilNothingIsDue();
    ComplaintView before = at.read(own);
    assertFalse(holding(NAME).isEmpty());
    assertFalse(holding("13911112222").isEmpty());

    at.as("admin");
    ErasurePreview preview = desk.preview(number, false);
    assertTrue(preview.open().contains(own), preview.toString());
    assertTrue(preview.counts().get("complaint") == 3, preview.toString());
    assertFalse(holding(NAME).isEmpty(), "a look changes nothing");
    ErasureView erased = desk.erase(number, request(false, NAME));

    assertEquals(List.of(), holding(NAME, "13911112222", "139 1111 2222", "139-1111-2222"));
    assertEquals(3L, erased.counts().get("complaint"), erased.toString());
    assertEquals(1L, erased.counts().get("attachment"));
    assertEquals("admin", erased.executedBy());
    at.as("cs1");
    ComplaintView after = at.read(own);
    assertEquals("***", after.customer().name());
    assertEquals(before.deadlines(), after.deadlines(), "clocks stay");
    assertEquals(before.receivedAt(), after.receivedAt());
    assertEquals(UNIT, after.customer().unit(), "the flat is the building's");
    assertTrue(after.content().endsWith("楼道没有打扫"), after.content());
    assertTrue(at.read(others).content().startsWith("邻居请打 ***"));
    assertEquals("王芳", at.read(others).customer().name());
    assertEquals("***", at.read(letter).customer().name());
    assertIntact();
    assertEquals(List.of(), found("若曦"));
    assertTrue(found("打扫").contains(own));
  }

  private List<String> found(String words) {
    return wiring.tx(
        () ->
            at
                .queries
                .page(
                    new ComplaintFilter(null, null, null, null, null, null, false, words),
                    ComplaintSort.RECEIVED,
                    null,
                    50)
                .items()
                .stream()
                .map(it -> it.number())
                .toList());
  }

  private void assertIntact() {
    AuditVerification verification = wiring.bean(AuditVerification.class);
    for (List<Object> it :
        wiring
            .database()
            .rows("select distinct subject_type, subject_id from audit_entry order by 1, 2")) {
      SubjectType type = SubjectType.valueOf((String) it.get(0));
      Long id = ((Number) it.get(1)).longValue();
      assertTrue(wiring.tx(() -> verification.verify(type, id)).intact(), type + " " + id);
    }
    assertTrue(wiring.tx(verification::verifySeals).intact());
  }

  @Test
  void whatTheySaidGoesWhereTheyAskForIt() throws SQLException {
    Long number = entry("上官云珠", "13911113333");
    String own = complaint("上官云珠", "13911113333", UNIT, "紫色的门坏了三天");
    at.reply(own);
    at.as("admin");
    desk.erase(number, request(true, String.valueOf(number)));
    assertEquals(List.of(), holding("上官云珠", "13911113333", "紫色的门"));
    at.as("cs1");
    assertEquals("***", at.read(own).content());
    assertEquals(2, at.read(own).deadlines().size());
    assertEquals(List.of(), found("紫色"));
    assertIntact();
  }

  @Test
  void itIsDoneOnceAndCannotBeUndone() {
    Long number = entry("司马相宜", "13911114444");
    ErasureView first = desk.erase(number, request(false, "司马相宜"));
    ErasureView again = desk.erase(number, request(true, "whatever"));
    assertEquals(first, again);
    assertEquals(first, desk.done(number).orElseThrow());
    CustomerDetails details = new CustomerDetails("新名", List.of(), List.of(), null, null, false);
    assertThrows(RuleViolation.class, () -> customers.change(number, null, details));
    assertThrows(RuleViolation.class, () -> customers.reactivate(number, null));
    var row = wiring.tx(() -> wiring.bean(ContactBookQueries.class).one(number));
    assertEquals("***", row.name());
    assertEquals(List.of(), row.phones());
    assertEquals(List.of(), row.units());
    assertFalse(row.active());
  }

  @Test
  void aPhoneThatOthersHaveIsLeftToThem() {
    Long wife = entry("诸葛清", "13911115555");
    entry("诸葛明", "13911115555");
    String hers = complaint("诸葛清", "13911115555", UNIT, "请打 13911115555");
    String his = complaint("诸葛明", "13911115555", UNIT, "请打 13911115555");
    at.as("admin");
    desk.erase(wife, request(false, "诸葛清"));
    at.as("cs1");
    assertEquals("请打 ***", at.read(hers).content());
    assertEquals("***", at.read(hers).customer().name());
    assertEquals("请打 13911115555", at.read(his).content());
    assertEquals("诸葛明", at.read(his).customer().name());
  }

  @Test
  void theRequestIsCompleteAndConfirmed() {
    Long number = entry("夏侯文", "13911116666");
    assertEquals(
        Set.of("askedBy", "askedOn", "legalBasis", "confirmation"),
        fields(() -> desk.erase(number, new ErasureRequest(null, " ", "", false, null))));
    assertEquals(
        Set.of("askedOn", "legalBasis", "confirmation"),
        fields(
            () ->
                desk.erase(
                    number,
                    new ErasureRequest(AskedBy.AUTHORITY, "2999-01-01", "夏侯文的请求", false, "夏侯"))));
    assertTrue(desk.done(number).isEmpty());
    assertThrows(NotFound.class, () -> desk.erase(-1L, request(false, "x")));
    for (String username : List.of("cs1", "gm", "manager1")) {
      at.as(username);
      assertThrows(NotAllowed.class, () -> desk.erase(number, request(false, "夏侯文")));
      assertThrows(NotAllowed.class, () -> desk.preview(number, false));
      assertThrows(NotAllowed.class, () -> desk.done(number));
    }
  }
}
