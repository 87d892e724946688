package org.xinsheng.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.important;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.attachment.domain.Attachment;
import org.xinsheng.complaint.ComplaintAttachments;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class AttachmentDeskJpaTest {

  private final Wiring wiring;
  private final Reception at;
  private final AttachmentDesk desk;
  private final Receiving receiving;
  private final AttachmentQueries queries;

  AttachmentDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    at = new Reception(wiring).as("cs1");
    wiring.using(ComplaintAttachments.class);
    desk = wiring.bean(AttachmentDesk.class);
    receiving = wiring.bean(Receiving.class);
    queries = wiring.bean(AttachmentQueries.class);
  }

  private static Upload photo() {
    return Upload.receive("a.jpg", new ByteArrayInputStream(Files.picture("jpg")));
  }

  private Long add(String number) {
    try (Upload photo = photo()) {
      return receiving.receive(number, photo, null);
    }
  }

  private Long keep() {
    try (Upload photo = photo()) {
      return receiving.receive(null, photo, null);
    }
  }

  @Test
  @Rule("X-4")
  @Rule("X-1")
  void whatWasAddedIsFoundAndIsTheSame() throws IOException {
    String number = at.register(important());
    Long id = add(number);
    AttachmentRow row = queries.one(id);
    assertEquals(List.of(row), queries.of(number));
    assertEquals("a.jpg", row.name());
    assertEquals("image/jpeg", row.type());
    assertEquals("cs1", row.addedBy().username());
    assertEquals(at.now(), row.addedAt());
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    queries.send(row, sent);
    assertArrayEquals(Files.picture("jpg"), sent.toByteArray());
    assertEquals(
        List.of("attachment." + id, row.sha256()),
        at.last(number, "ATTACHED").changes().stream()
            .flatMap(it -> List.of(it.what(), it.to()).stream())
            .toList());
  }

  @Test
  @Rule("X-4")
  void twentyMegabytesGoThroughPieceByPiece() throws Exception {
    String number = at.register(important());
    long before = at.rows("attachment_chunk");
    Long id;
    try (Upload large = Upload.receive("a.pdf", Files.pdfOf(Upload.MOST))) {
      id = receiving.receive(number, large, "全套图纸");
    }
    AttachmentRow row = queries.one(id);
    assertEquals(Upload.MOST, row.size());
    assertEquals(80, at.rows("attachment_chunk") - before);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    queries.send(row, new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
    assertEquals(row.sha256(), HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  @Rule("ORG-2")
  @Rule("X-3")
  void whoDoesNotSeeTheCaseSeesNoAttachment() {
    String number = at.register(important().about("eng1"));
    Long id = add(number);
    long before = at.rows("attachment");
    for (String stranger : List.of("cs3", "steward2", "eng1")) {
      at.as(stranger);
      assertThrows(NotFound.class, () -> queries.one(id), stranger);
      assertThrows(NotFound.class, () -> queries.of(number), stranger);
      assertThrows(NotFound.class, () -> add(number), stranger);
      assertThrows(NotFound.class, () -> desk.strikeOut(id, null, "错件"), stranger);
    }
    assertEquals(before, at.rows("attachment"), "nothing of what was refused");
    for (String colleague : List.of("steward1", "clean1", "gm")) {
      at.as(colleague);
      add(number);
      assertEquals(id, queries.of(number).get(0).id(), colleague);
    }
    assertEquals(4, queries.of(number).size());
    assertThrows(NotFound.class, () -> queries.one(-1L));
    assertThrows(NotFound.class, () -> add("TS-GD01-20261123-999999"));
  }

  @Test
  @Rule("X-4")
  @Rule("HD-7")
  void aClosedCaseStillTakesThemAndAnArchivedOneDoesNot() {
    String number = at.register(important());
    at.withdraw(number);
    assertNotNull(add(number));
    wiring.tx(
        () ->
            wiring
                .entities()
                .createNativeQuery("update complaint set status = 'ARCHIVED' where number = ?")
                .setParameter(1, number)
                .executeUpdate());
    assertThrows(IllegalTransition.class, () -> add(number));
    assertEquals(1, queries.of(number).size());
  }

  @Test
  @Rule("X-4")
  void aRecordHasFiftyAtMost() {
    String number = at.register(important());
    IntStream.range(0, Attachment.MOST_PER_RECORD).forEach(it -> add(number));
    long before = at.rows("attachment_chunk");
    assertEquals("X-4", assertThrows(RuleViolation.class, () -> add(number)).rule().get());
    assertEquals(50, queries.of(number).size());
    assertEquals(before, at.rows("attachment_chunk"), "the content of what was refused is gone");
  }

  @Test
  @Rule("X-4")
  void twoAtOnceDoNotMakeItFiftyOne() throws Exception {
    String number = at.register(important());
    IntStream.range(1, Attachment.MOST_PER_RECORD).forEach(it -> add(number));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> sent =
          IntStream.range(0, 2).mapToObj(it -> both.submit(() -> add(number))).toList();
      long refused = sent.stream().filter(AttachmentDeskJpaTest::failed).count();
      assertEquals(1, refused);
    } finally {
      both.shutdownNow();
    }
    assertEquals(50, queries.of(number).size());
  }

  private static boolean failed(Future<Long> sent) {
    try {
      sent.get();
      return false;
    } catch (Exception refused) {
      return true;
    }
  }

  @Test
  @Rule("INT-5")
  void aScanKeptBeforeBecomesThePaperOfTheCase() {
    Long scan = keep();
    assertEquals(1, queries.waiting(List.of(scan)).size());
    assertNull(queries.one(scan).record());
    String number = at.register(letter(scan));
    AttachmentRow row = queries.of(number).get(0);
    assertEquals(scan, row.id());
    assertTrue(row.document());
    assertEquals(List.of(), queries.waiting(List.of(scan)));
    assertThrows(InvalidInput.class, () -> at.register(letter(scan)), "it belongs to a case");
    RuleViolation kept = assertThrows(RuleViolation.class, () -> desk.strikeOut(scan, null, "错件"));
    assertEquals("INT-5", kept.rule().get());
    assertNotNull(at.register(important().onPaper("档案柜三层", null)), "or where the paper lies");
  }

  private static NewComplaintFixture letter(Long scan) {
    return important().onPaper(null, scan);
  }

  @Test
  @Rule("INT-5")
  @Rule("ORG-2")
  void whatWaitsIsNobodyElsesAndNotForEver() {
    Long scan = keep();
    long before = at.rows("complaint");
    at.as("cs2");
    assertThrows(NotFound.class, () -> queries.one(scan));
    assertEquals(List.of(), queries.waiting(List.of(scan)));
    assertThrows(InvalidInput.class, () -> at.register(letter(scan)));
    at.as("cs1").later(Attachment.WAITS.plusMillis(1));
    assertThrows(InvalidInput.class, () -> at.register(letter(scan)));
    assertEquals(before, at.rows("complaint"), "what names no scan of one's own is not registered");
  }

  @Test
  @Rule("X-7")
  void onlyWhatWaitedInVainGoes() {
    WaitingUploads uploads = wiring.bean(WaitingUploads.class);
    String number = at.register(important());
    Long kept = add(number);
    Long inVain = keep();
    at.later(Attachment.WAITS.plus(Duration.ofHours(1)));
    uploads.forget(1000);
    assertNotNull(queries.one(inVain), "exactly at the end of its time");
    Long fresh = keep();
    at.later(Duration.ofMillis(1));
    assertEquals(1, uploads.forget(10));
    assertEquals(0, uploads.forget(10));
    assertThrows(NotFound.class, () -> queries.one(inVain));
    assertNotNull(queries.one(kept));
    assertNotNull(queries.one(fresh));
  }

  @Test
  @Rule("INT-5")
  void severalAreGivenInOneStep() {
    List<Long> ids = List.of(keep(), keep());
    String number = at.register(important());
    desk.give(ids, number);
    assertEquals(ids, queries.of(number).stream().map(AttachmentRow::id).toList());
    assertThrows(InvalidInput.class, () -> desk.give(ids, number));
  }

  @Test
  @Rule("X-7")
  void aMistakeIsStruckOutAndStaysOnRecord() {
    String number = at.register(important());
    Long id = add(number);
    assertThrows(NotAllowed.class, () -> strike("clean1", id));
    assertThrows(InvalidInput.class, () -> desk.strikeOut(id, null, " "));
    at.as("head1");
    assertThrows(StaleVersion.class, () -> desk.strikeOut(id, -1L, "错件"));
    strike("head1", id);
    AttachmentRow struck = at.as("clean1") == null ? null : queries.one(id);
    assertEquals("传错了户号", struck.struck().reason());
    assertEquals("head1", struck.struck().by().username());
    assertFalse(struck.isOpenable());
    assertThrows(NotFound.class, () -> queries.send(struck, new ByteArrayOutputStream()));
    assertTrue(at.as("cs1") != null && queries.one(id).isOpenable(), "for whoever added it");
    assertEquals("传错了户号", at.last(number, "ATTACHMENT_STRUCK").why());
    assertThrows(RuleViolation.class, () -> strike("cs1", id));
    assertEquals(1, queries.of(number).size());
  }

  private void strike(String who, Long id) {
    at.as(who);
    desk.strikeOut(id, null, "传错了户号");
  }

  /** As when the same key comes again: what came a second time is not kept. */
  @Test
  @Rule("X-4")
  void whatIsNotNeededIsForgotten() {
    String number = at.register(important());
    long before = at.rows("attachment_chunk");
    try (Upload photo = photo()) {
      assertEquals("known", receiving.receive(number, photo, null, known -> "known"));
    }
    assertEquals(before, at.rows("attachment_chunk"));
    Long id = add(number);
    desk.forget(id);
    assertNotNull(queries.one(id), "what belongs to a record stays");
  }

  @Test
  @Rule("X-4")
  void nobodyKeepsMoreThanFiftyForLater() {
    at.as("cashier1");
    IntStream.range(0, AttachmentDesk.MOST_WAITING).forEach(it -> keep());
    assertThrows(RuleViolation.class, this::keep);
    at.as("cs2");
    assertNotNull(keep());
  }
}
