package org.xinsheng.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.listing.domain.ListCode.COMPLAINT;
import static org.xinsheng.listing.domain.ListCode.SUGGESTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.listing.domain.SavedFilter;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotFound;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class ListingDeskJpaTest {

  /** Keeps what was told. */
  public static final class Told {

    private final List<Facts> facts = new ArrayList<>();

    synchronized void hear(@jakarta.enterprise.event.Observes DomainEvent event) {
      facts.add(event.facts());
    }
  }

  private final ActingAs acting = new ActingAs();
  private final Told told = new Told();
  private final DemoStaff staff;
  private final ListingDesk desk;

  ListingDeskJpaTest(Wiring wiring) {
    wiring.use(acting).hearing(told);
    staff = DemoStaff.in(wiring);
    desk = wiring.bean(ListingDesk.class);
  }

  private ListingDesk as(String username) {
    acting.actor(staff.actor(username));
    return desk;
  }

  private List<String> names(String username) {
    return as(username).filters(COMPLAINT).stream().map(SavedFilterRow::name).toList();
  }

  @Test
  void whatIsKeptIsMineAloneAndOfOneList() {
    as("cs1").keep(COMPLAINT, " 我的重大 ", "severity=MAJOR");
    assertEquals(List.of("我的重大"), names("cs1"));
    assertEquals(List.of(), names("cs2"));
    assertEquals(List.of(), as("cs1").filters(SUGGESTION));
    Long id = as("cs1").filters(COMPLAINT).get(0).id();
    assertThrows(NotFound.class, () -> as("cs2").remove(id));
    assertThrows(NotFound.class, () -> as("cs1").remove(-1L));
    as("cs1").remove(id);
    assertEquals(List.of(), names("cs1"));
  }

  @Test
  void aNameThatIsTakenStandsForTheNewFilter() {
    as("head1").keep(COMPLAINT, "逾期", "overdue=1");
    as("head1").keep(COMPLAINT, "逾期", "overdue=1&severity=MAJOR");
    assertEquals(1, names("head1").size());
    assertEquals("overdue=1&severity=MAJOR", as("head1").filters(COMPLAINT).get(0).query());
  }

  @Test
  void twentyAreKeptAndNoMore() {
    as("chief1");
    for (int i = 0; i < SavedFilter.MOST; i++) {
      desk.keep(COMPLAINT, "筛选" + i, "q=" + i);
    }
    assertThrows(InvalidInput.class, () -> desk.keep(COMPLAINT, "再一个", "q=x"));
    desk.keep(COMPLAINT, "筛选0", "q=again");
    assertEquals(SavedFilter.MOST, desk.filters(COMPLAINT).size());
  }

  @Test
  void aNameAndAFilterAreNeededWithinTheirBounds() {
    as("green1");
    assertThrows(InvalidInput.class, () -> desk.keep(COMPLAINT, " ", "q=1"));
    assertThrows(InvalidInput.class, () -> desk.keep(COMPLAINT, "空", ""));
    assertThrows(InvalidInput.class, () -> desk.keep(COMPLAINT, "长".repeat(101), "q=1"));
    assertThrows(InvalidInput.class, () -> desk.keep(COMPLAINT, "长", "q".repeat(1_001)));
    desk.keep(COMPLAINT, "长".repeat(100), "q".repeat(1_000));
    assertEquals(1, names("green1").size());
  }

  @Test
  void columnsThatAreLeftOutStayLeftOut() {
    as("eng1").hide(COMPLAINT, List.of("field.status", "field.handler"));
    assertEquals(Set.of("field.handler", "field.status"), desk.hidden(COMPLAINT));
    assertEquals(Set.of(), as("clean1").hidden(COMPLAINT));
    as("eng1").hide(COMPLAINT, List.of());
    assertEquals(Set.of(), desk.hidden(COMPLAINT));
  }

  @Test
  @Rule("X-3")
  void takingAListAlongIsOnRecord() {
    as("manager1").taken(COMPLAINT, "status=CLOSED&q=13800000001&sort=DUE");
    Facts last = told.facts.get(told.facts.size() - 1);
    assertEquals("LIST_EXPORTED", last.act());
    assertEquals("manager1", last.subject().number());
    assertEquals(
        "status=CLOSED&q=*&sort=DUE",
        last.changes().stream().filter(it -> it.what().equals("filter")).findFirst().get().to());
  }
}
