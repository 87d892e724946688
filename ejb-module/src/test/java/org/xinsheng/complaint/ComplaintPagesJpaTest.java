package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.Page;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Page after page, a list shows every complaint once, in its order. */
@OnBothDatabases
class ComplaintPagesJpaTest {

  private static final List<Criterion> TICKED =
      List.of(
          Criterion.FACILITY_LIMIT,
          Criterion.REPUTATION_DAMAGE,
          Criterion.SERVICE_AT_FAULT,
          Criterion.FACILITY_LIMIT,
          Criterion.REPUTATION_DAMAGE,
          Criterion.FACILITY_LIMIT,
          Criterion.SERVICE_AT_FAULT);

  private final Wiring wiring;
  private final ComplaintQueries queries;

  ComplaintPagesJpaTest(Wiring wiring) {
    ActingAs acting = new ActingAs();
    this.wiring = wiring.use(acting);
    acting.actor(DemoStaff.in(wiring).actor("cs1"));
    queries = wiring.bean(ComplaintQueries.class);
  }

  @BeforeEach
  void sevenComplaints() {
    if (wiring.database().count("complaint") == 0) {
      RegistrationDesk desk = wiring.bean(RegistrationDesk.class);
      for (Criterion one : TICKED) {
        wiring.clock().advance(Duration.ofMinutes(7));
        desk.register(complaint(one));
      }
    }
  }

  private static NewComplaint complaint(Criterion ticked) {
    return new NewComplaint(
        "GD01",
        Channel.HOTLINE,
        null,
        false,
        new NewComplaint.Customer("王伟", null, "1-1-101"),
        "CLEANING",
        "垃圾没有人清理。",
        Set.of(ticked),
        null,
        null,
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        NewComplaintFixture.notRepeated());
  }

  @Test
  void theGravestComeFirstAndWithinThemWhatIsDueFirst() {
    assertOrder(
        ComplaintSort.SEVERITY,
        Comparator.comparing(ComplaintRow::severity)
            .reversed()
            .thenComparing(ComplaintRow::nextDueAt)
            .thenComparing(ComplaintRow::id));
  }

  @Test
  void theOtherOrders() {
    assertOrder(ComplaintSort.DUE, Comparator.comparing(ComplaintRow::nextDueAt));
    assertOrder(ComplaintSort.NUMBER, Comparator.comparing(ComplaintRow::number));
    assertOrder(ComplaintSort.RECEIVED, Comparator.comparing(ComplaintRow::receivedAt).reversed());
  }

  @Test
  void aFilterOnSeverityLeavesOneStretch() {
    ComplaintFilter important =
        new ComplaintFilter(null, null, Severity.IMPORTANT, null, null, null, false, null);
    assertEquals(2, all(important, ComplaintSort.SEVERITY, 1).size());
    ComplaintFilter closed =
        new ComplaintFilter(null, ComplaintStatus.CLOSED, null, null, null, null, false, null);
    assertNull(queries.page(closed, ComplaintSort.SEVERITY, null, 50).next());
  }

  @Test
  void aTimeSpanKeepsTheOrderOfNumbers() {
    List<ComplaintRow> whole = all(ComplaintFilter.EVERYTHING, ComplaintSort.NUMBER, 50);
    ComplaintFilter span =
        new ComplaintFilter(
            null,
            null,
            null,
            null,
            whole.get(1).receivedAt(),
            whole.get(6).receivedAt(),
            false,
            null);
    assertEquals(whole.subList(1, 6), all(span, ComplaintSort.NUMBER, 2));
  }

  private void assertOrder(ComplaintSort sort, Comparator<ComplaintRow> order) {
    List<ComplaintRow> whole = queries.page(ComplaintFilter.EVERYTHING, sort, null, 50).items();
    assertEquals(TICKED.size(), whole.size());
    assertEquals(whole.stream().sorted(order).toList(), whole);
    for (int limit = 1; limit <= TICKED.size(); limit++) {
      assertEquals(whole, all(ComplaintFilter.EVERYTHING, sort, limit), "pages of " + limit);
    }
  }

  private List<ComplaintRow> all(ComplaintFilter filter, ComplaintSort sort, int limit) {
    List<ComplaintRow> all = new ArrayList<>();
    String after = null;
    do {
      Page<ComplaintRow> page = queries.page(filter, sort, after, limit);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }
}
