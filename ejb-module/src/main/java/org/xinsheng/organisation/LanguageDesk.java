package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import org.xinsheng.organisation.domain.Staff;

/** The language that a colleague reads, in mails and on a browser that does not know them yet. */
@Stateless
@RolesAllowed("STAFF")
public class LanguageDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;

  public void speak(Locale locale) {
    em.find(Staff.class, current.get().id()).speak(locale);
  }

  public Locale spoken() {
    return em.find(Staff.class, current.get().id()).language();
  }
}
