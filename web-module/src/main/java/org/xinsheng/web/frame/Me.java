package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** The person who is signed in. */
@Named
@RequestScoped
public class Me {

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;

  public Actor getActor() {
    return current.get();
  }

  public String getName() {
    return getActor().name();
  }

  public String getInitial() {
    String name = getName();
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** Empty for people of a branch or the company. */
  public String getOffice() {
    Long office = getActor().officeId();
    return office == null ? "" : texts.name(offices.byId(office).names());
  }

  /** What they hold beyond being staff; a plain member of staff is just that. */
  public List<Role> getRoles() {
    List<Role> held =
        getActor().posts().stream()
            .map(Post::role)
            .filter(it -> it != Role.EMPLOYEE)
            .distinct()
            .toList();
    return held.isEmpty() ? List.of(Role.EMPLOYEE) : held;
  }

  /** Whether they do business at all: everybody but a mere administrator (INT-3). */
  public boolean isBusiness() {
    return !getActor().administersOnly();
  }

  public boolean isAdministrator() {
    return getActor().holdsAnywhere(Role.ADMINISTRATOR);
  }
}
