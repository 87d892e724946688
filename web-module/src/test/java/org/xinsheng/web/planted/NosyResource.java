package org.xinsheng.web.planted;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.xinsheng.shared.Sweep;

/** A resource that starts a sweep, reads an entity by itself and is a bean. */
@Stateless
public class NosyResource {

  @Inject private EntityManager entities;
  @Inject private Sweep sweep;

  Thing thing() {
    sweep.untilNothingIsDue();
    return entities.find(Thing.class, 1L);
  }

  /** An entity. */
  @Entity
  static class Thing {
    @Id Long id;
  }

  /** A resource that nobody finds. */
  static class HiddenResource {}
}
