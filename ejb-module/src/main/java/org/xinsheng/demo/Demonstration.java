package org.xinsheng.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Brings the offices, their people and customers; committed before anybody acts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Demonstration {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Stage stage;

  /**
   * @param passwordHash one for all: everybody may read the password of the demo accounts
   * @param now the end of the past that is to be played, null where there shall be none
   */
  public void load(String passwordHash, Instant now) {
    new DemoOrganisation(em).load(passwordHash);
    new DemoCustomers(em).load();
    if (now != null) {
      stage.begin(now);
    }
  }
}
