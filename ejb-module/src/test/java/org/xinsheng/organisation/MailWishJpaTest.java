package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class MailWishJpaTest {

  private static final String HERE = "cs1@anju.example";

  private final Wiring wiring;
  private final MailWishDesk desk;
  private final List<Facts> heard = new ArrayList<>();

  MailWishJpaTest(Wiring wiring) {
    this.wiring = wiring;
    DemoStaff staff = DemoStaff.in(wiring);
    ActingAs acting = new ActingAs();
    acting.actor(staff.actor("cs1"));
    wiring.use(acting).hearing(this);
    this.desk = wiring.bean(MailWishDesk.class);
  }

  void hear(@Observes DomainEvent event) {
    heard.add(event.facts());
  }

  @BeforeEach
  void nothingWished() {
    wiring
        .database()
        .update(
            "update staff set email = null, mail_wanted = false, mail_digest = false,"
                + " gateway_wanted = true");
  }

  private void wish(boolean wanted, String email) {
    desk.change(new MailWish(wanted, email));
  }

  @Test
  void nobodyGetsMailUnasked() {
    assertEquals(new MailWish(false, null), desk.mine());
  }

  @Test
  void aWishIsKeptAsItIs() {
    wish(true, " " + HERE + " ");
    assertEquals(new MailWish(true, HERE), desk.mine());
    wish(false, HERE);
    assertEquals(new MailWish(false, HERE), desk.mine());
    wish(false, " ");
    assertEquals(new MailWish(false, null), desk.mine());
  }

  @Test
  @Rule("DL-13")
  void howOftenAndWhetherGatewaysMayIsEverybodysOwnChoice() {
    MailWish daily = new MailWish(true, HERE, true, false);
    desk.change(daily);
    assertEquals(daily, desk.mine());
    assertTrue(heard.get(0).changes().contains(Change.of("mail.digest", false, true)));
    assertTrue(heard.get(0).changes().contains(Change.of("gateway.wanted", true, false)));
    desk.change(new MailWish(false, null));
    assertEquals(new MailWish(false, null, false, true), desk.mine());
  }

  @Test
  void mailNeedsAnAddress() {
    assertEquals("email", refused(true, null));
    assertEquals("email", refused(true, " "));
    assertEquals("email", refused(true, "cs1"));
    assertEquals("email", refused(false, "cs1"));
    assertEquals(new MailWish(false, null), desk.mine());
    assertTrue(heard.isEmpty());
  }

  private String refused(boolean wanted, String email) {
    return assertThrows(InvalidInput.class, () -> wish(wanted, email)).fields().get(0).field();
  }

  @Test
  @Rule("X-1")
  void theTrailSaysThatItChangedButNotTheAddress() {
    wish(true, HERE);
    wish(true, HERE);
    wish(true, "other@anju.example");
    assertEquals(2, heard.size());
    assertEquals(
        List.of(Change.of("mail.wanted", false, true), Change.of("mail.address", null, "new")),
        heard.get(0).changes());
    assertEquals(List.of(Change.of("mail.address", "former", "new")), heard.get(1).changes());
    assertFalse(heard.toString().contains("@anju.example"), heard.toString());
  }
}
