package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("X-6")
class NameDeskJpaTest {

  private static final Names LIFTS = new Names("电梯", "Lifts");

  private final Wiring wiring;
  private final Reception at;
  private final NameDesk desk;
  private final NameQueries queries;
  private final OfficeDirectory offices;

  NameDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    at = new Reception(wiring);
    desk = wiring.bean(NameDesk.class);
    queries = wiring.bean(NameQueries.class);
    offices = wiring.bean(OfficeDirectory.class);
  }

  @BeforeEach
  void administrator() {
    at.as("admin");
  }

  @AfterEach
  void asItWas() {
    wiring.database().update("delete from category where code = 'LIFTS'");
    wiring.database().update("update category set place = 0, retired_at = null");
  }

  private List<String> order() {
    return wiring.tx(queries::categories).stream().map(CategoryRow::code).toList();
  }

  private CategoryRow category(String code) {
    return wiring.tx(queries::categories).stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> fields(Runnable act) {
    return assertThrows(InvalidInput.class, act::run).fields().stream()
        .map(FieldError::field)
        .collect(Collectors.toSet());
  }

  @Test
  void aNewCategoryStandsLastAndCountsAtOnce() {
    assertTrue(offices.offeredCategory("LIFTS").isEmpty());
    desk.addCategory("LIFTS", LIFTS);
    assertEquals("LIFTS", order().get(order().size() - 1));
    assertEquals(LIFTS, offices.offeredCategory("LIFTS").orElseThrow().names());
    at.as("cs1");
    assertFalse(at.register(general().category("LIFTS")).isEmpty());
    wiring.database().update("update complaint set category = 'OTHER' where category = 'LIFTS'");
  }

  @Test
  void codeAndBothNamesAreNeeded() {
    assertEquals(
        Set.of("code", "names.zh", "names.en"),
        fields(() -> desk.addCategory(" ", new Names("", null))));
    assertEquals(Set.of("code"), fields(() -> desk.addCategory("lifts", LIFTS)));
    assertEquals(Set.of("code"), fields(() -> desk.addCategory("1LIFT", LIFTS)));
    assertEquals(Set.of("code"), fields(() -> desk.addCategory("NOISE", LIFTS)));
    assertEquals(
        Set.of("names.en"),
        fields(() -> desk.renameCategory("NOISE", null, new Names("噪音", "x".repeat(101)))));
  }

  @Test
  void aRetiredCategoryStaysWithItsRecordsAndIsOfferedNoMore() {
    at.as("cs1");
    String old = at.register(general().category("NOISE"));
    at.as("admin");
    desk.retireCategory("NOISE", category("NOISE").version());
    assertTrue(offices.offeredCategory("NOISE").isEmpty());
    assertTrue(offices.categories().stream().anyMatch(it -> it.code().equals("NOISE")));
    at.as("cs1");
    assertEquals("NOISE", at.read(old).category());
    assertEquals(Set.of("category"), fields(() -> at.register(general().category("NOISE"))));
    at.as("admin");
    desk.offerCategory("NOISE", null);
    at.as("cs1");
    assertFalse(at.register(general().category("NOISE")).isEmpty());
  }

  @Test
  void theOrderIsTheAdministrators() {
    List<String> before = order();
    desk.moveCategory(before.get(1), -1);
    assertEquals(List.of(before.get(1), before.get(0)), order().subList(0, 2));
    desk.moveCategory(before.get(1), -1);
    assertEquals(before.get(1), order().get(0), "the first goes no further");
    assertEquals(order(), offices.categories().stream().map(CategoryRow::code).toList());
    desk.moveCategory(before.get(1), 1);
    assertEquals(before, order());
  }

  @Test
  @Rule("X-2")
  @Rule("X-1")
  void whoeverSawAnOlderNameIsToldAndEveryNameIsOnRecord() {
    long seen = category("NOISE").version();
    Names before = category("NOISE").names();
    desk.renameCategory("NOISE", seen, new Names("噪声", "Noises"));
    assertThrows(StaleVersion.class, () -> desk.renameCategory("NOISE", seen, LIFTS));
    assertThrows(StaleVersion.class, () -> desk.retireCategory("NOISE", seen));
    assertTrue(
        at.last("NOISE", "CATEGORY_RENAMED").changes().stream()
            .anyMatch(it -> it.what().equals("name.zh") && "噪声".equals(it.to())));
    desk.renameCategory("NOISE", null, before);
  }

  @Test
  void onlyAdministratorsMay() {
    for (String username : List.of("cs1", "gm", "manager1")) {
      at.as(username);
      assertThrows(NotAllowed.class, () -> desk.addCategory("LIFTS", LIFTS));
      assertThrows(NotAllowed.class, () -> desk.renameCategory("NOISE", null, LIFTS));
      assertThrows(NotAllowed.class, () -> desk.retireCategory("NOISE", null));
      assertThrows(NotAllowed.class, () -> desk.offerCategory("NOISE", null));
      assertThrows(NotAllowed.class, () -> desk.moveCategory("NOISE", 1));
      assertThrows(NotAllowed.class, queries::categories);
    }
  }
}
