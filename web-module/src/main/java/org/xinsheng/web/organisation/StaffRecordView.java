package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.xinsheng.organisation.AccountQueries;
import org.xinsheng.organisation.AccountRow;
import org.xinsheng.organisation.HoldingRow;
import org.xinsheng.organisation.NewHolding;
import org.xinsheng.organisation.RoleDesk;
import org.xinsheng.organisation.StaffDesk;
import org.xinsheng.organisation.StaffDetails;
import org.xinsheng.organisation.domain.Level;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Role;
import org.xinsheng.signin.AccountDesk;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** One account: who it is, what they hold, and whether it opens. */
@Named("staffRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class StaffRecordView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the desk refuses by its code, the page chooses in one place. */
  private static final Set<String> PLACE = Set.of("branch", "office", "department", "zone");

  @Inject private AccountQueries accounts;
  @Inject private StaffDesk staff;
  @Inject private RoleDesk roles;
  @Inject private AccountDesk desk;
  @Inject private PlaceChoices places;
  @Inject private Address address;
  @Inject private Answers answers;

  private String username;
  private AccountRow shown;
  private List<HoldingRow> held = List.of();
  private String password;
  private Form form = new Form();

  /** Before the page is first shown; unknown names are an error page. */
  public void open() {
    if (shown == null) {
      username = address.text("username");
      answers.find(this::read);
    }
  }

  private void read() {
    shown = accounts.one(username == null ? "" : username);
    held = accounts.heldBy(List.of(shown.id()));
    form = new Form();
    form.put("name", shown.name());
    form.put("email", shown.email());
    form.put("place", places.workplace(shown.branchId(), shown.officeId(), shown.departmentId()));
    form.put("seat", form.get("place"));
  }

  public void save() {
    StaffDetails details =
        new StaffDetails(
            form.text("name"), PlaceChoices.read(form.text("place")), form.text("email"));
    perform("administration.saved", () -> staff.change(username, shown.version(), details));
  }

  public void grant() {
    NewHolding holding =
        new NewHolding(
            form.choice("role", Role.class),
            PlaceChoices.read(form.text("seat")),
            form.flag("principal"));
    perform(
        "administration.granted",
        () -> atSeat(() -> roles.grant(username, shown.version(), holding)));
  }

  private static void atSeat(Runnable act) {
    try {
      act.run();
    } catch (InvalidInput refused) {
      var field = refused.fields().get(0);
      throw PLACE.contains(field.field()) ? new InvalidInput("seat", field.message()) : refused;
    }
  }

  public void appoint(Long holding) {
    perform("administration.appointed", () -> roles.appoint(username, shown.version(), holding));
  }

  public void withdraw(Long holding) {
    perform(
        "administration.withdrawn", () -> roles.withdraw(username, shown.version(), holding, null));
  }

  public void givePassword() {
    perform(
        "administration.passwordGiven",
        () -> password = desk.givePassword(username, shown.version()));
  }

  public void lock() {
    perform(
        "administration.locked", () -> desk.lock(username, shown.version(), form.text("reason")));
  }

  public void unlock() {
    perform("administration.unlocked", () -> desk.unlock(username, shown.version()));
  }

  public void deactivate() {
    perform(
        "administration.left",
        () -> staff.deactivate(username, shown.version(), form.text("reason")));
  }

  public void reactivate() {
    perform("administration.back", () -> staff.reactivate(username, shown.version()));
  }

  private void perform(String told, Runnable act) {
    password = null;
    if (answers.done(act)) {
      answers.tell(told, shown.name());
      answers.find(this::read);
    }
  }

  public AccountRow getShown() {
    return shown;
  }

  public List<HoldingRow> getHeld() {
    return held;
  }

  /** Shown once, right after it was given. */
  public String getPassword() {
    return password;
  }

  public List<Role> getRoles() {
    return java.util.Arrays.stream(Role.values())
        .filter(it -> !Level.BY_NATURE.contains(it))
        .toList();
  }

  public Form getForm() {
    return form;
  }
}
