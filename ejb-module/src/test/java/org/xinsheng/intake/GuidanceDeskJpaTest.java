package org.xinsheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.GuidanceStep;
import org.xinsheng.intake.domain.Purpose;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("INT-7")
class GuidanceDeskJpaTest {

  private static final Names OURS = new Names("热线 {hotline}", "Hotline {hotline}");

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final GuidanceDesk desk;
  private final GuidanceQueries queries;

  GuidanceDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    staff = DemoStaff.in(wiring);
    wiring.use(acting).observing(AuditTrail.class);
    desk = wiring.bean(GuidanceDesk.class);
    queries = wiring.bean(GuidanceQueries.class);
  }

  @BeforeEach
  void administrator() {
    acting.actor(staff.actor("admin"));
  }

  @AfterEach
  void asItWas() {
    wiring.database().update("delete from guidance_text where id > 54");
    wiring.database().update("update guidance_text set retired_at = null");
  }

  private Names said(String office, Channel channel) {
    return queries.of(office, Purpose.COMPLAINT, channel).stream()
        .filter(it -> it.step() == GuidanceStep.ASK)
        .map(GuidanceRow::text)
        .findFirst()
        .orElse(null);
  }

  private Long word(String office, Channel channel, Names text) {
    return desk.word(office, Purpose.COMPLAINT, channel, GuidanceStep.ASK, null, text);
  }

  private GuidanceText kept(Long id) {
    return desk.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theTextsThatCameWithTheProductAreAllThere() {
    assertEquals(54, desk.all().size());
  }

  @Test
  void anOfficeSpeaksInItsOwnWordsAndTheOthersAsTheCompany() {
    Names company = said("GD02", Channel.VISIT);
    Long id = word("GD01", null, OURS);
    assertEquals(new Names("热线 020-12345601", "Hotline 020-12345601"), said("GD01", Channel.VISIT));
    assertEquals(company, said("GD02", Channel.VISIT));
    desk.retire(id, kept(id).version());
    assertEquals(company, said("GD01", Channel.VISIT));
    assertTrue(kept(id).retired(), "it is kept");
  }

  @Test
  void whatIsForTheChannelGoesBeforeWhatIsTheOffices() {
    word("GD01", null, OURS);
    Names visit = new Names("来访", "Visit");
    word(null, Channel.VISIT, visit);
    assertEquals(visit, said("GD01", Channel.VISIT));
    assertTrue(said("GD01", Channel.HOTLINE).zh().startsWith("热线"));
  }

  @Test
  void aRetiredTextComesBackWithAnotherWording() {
    Long id = word("GD01", null, OURS);
    desk.retire(id, null);
    Names other = new Names("请讲", "Go ahead");
    GuidanceText retired = kept(id);
    assertEquals(
        id, desk.word("GD01", Purpose.COMPLAINT, null, GuidanceStep.ASK, retired.version(), other));
    assertEquals(other, said("GD01", Channel.VISIT));
  }

  @Test
  @Rule("X-2")
  void whoeverSawAnOlderWordingIsTold() {
    Long id = word("GD01", null, OURS);
    assertThrows(StaleVersion.class, () -> word("GD01", null, OURS), "there is one by now");
    long seen = kept(id).version();
    desk.word("GD01", Purpose.COMPLAINT, null, GuidanceStep.ASK, seen, new Names("请讲", "Go ahead"));
    assertThrows(
        StaleVersion.class,
        () -> desk.word("GD01", Purpose.COMPLAINT, null, GuidanceStep.ASK, seen, OURS));
    assertThrows(StaleVersion.class, () -> desk.retire(id, seen));
  }

  @Test
  void bothLanguagesAndKnownGapsAreNeeded() {
    assertEquals(Set.of("text.zh", "text.en"), fields(new Names(" ", null)));
    assertEquals(Set.of("text.en"), fields(new Names("热线 {hotline}", "Hotline {phone}")));
    assertEquals(Set.of("text.zh"), fields(new Names("热线 {hotline", "Hotline {hotline}")));
    assertEquals(Set.of("text.zh"), fields(new Names("长".repeat(4001), "x".repeat(4000))));
    assertEquals(54, desk.all().size());
    assertThrows(InvalidInput.class, () -> word("GD99", null, OURS));
    assertThrows(NotFound.class, () -> desk.retire(-1L, null));
  }

  private Set<String> fields(Names text) {
    return assertThrows(InvalidInput.class, () -> word(null, Channel.WEB, text)).fields().stream()
        .map(FieldError::field)
        .collect(Collectors.toSet());
  }

  @Test
  @Rule("X-1")
  void everyWordingIsOnRecord() {
    Long id = word("GD01", null, OURS);
    desk.retire(id, null);
    assertEquals(
        List.of(List.of("GUIDANCE_WORDED"), List.of("GUIDANCE_RETIRED")),
        wiring
            .database()
            .rows(
                "select act from audit_entry where subject_type = 'GUIDANCE' and subject_id = ?"
                    + " order by seq",
                id));
  }

  @Test
  void onlyAdministratorsMay() {
    for (String username : List.of("cs1", "gm", "manager1")) {
      acting.actor(staff.actor(username));
      assertThrows(NotAllowed.class, () -> word(null, Channel.WEB, OURS));
      assertThrows(NotAllowed.class, () -> desk.retire(1L, null));
      assertThrows(NotAllowed.class, desk::all);
    }
  }
}
