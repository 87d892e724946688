package org.xinsheng.portal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.portal.domain.PublicCount;
import org.xinsheng.portal.domain.QueryCode;
import org.xinsheng.shared.platform.RealTime;

/**
 * Counts what strangers do, for all nodes together and in transactions of its own, so that what is
 * refused counts, too. In real time, whatever the demo clock says.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Doors {

  /** What is counted; by address but where it is said otherwise. */
  public enum Door {
    BRING(Duration.ofHours(1)),
    ASK(Duration.ofMinutes(15)),
    PHOTO(Duration.ofHours(1)),
    /** By number. */
    CHASE(Duration.ofHours(1)),
    /** By number: codes that opened nothing. */
    WRONG(Duration.ofMinutes(15));

    private final Duration window;

    Door(Duration window) {
      this.window = window;
    }
  }

  /** How long a count is kept that nobody adds to. */
  private static final Duration KEPT = Duration.ofDays(1);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private RealTime time;

  @Inject
  @ConfigProperty(name = "xinsheng.portal.matters-per-address", defaultValue = "20")
  private int matters;

  @Inject
  @ConfigProperty(name = "xinsheng.portal.requests-per-address", defaultValue = "120")
  private int requests;

  @Inject
  @ConfigProperty(name = "xinsheng.portal.photos-per-address", defaultValue = "60")
  private int photos;

  @Inject
  @ConfigProperty(name = "xinsheng.portal.chases-per-number", defaultValue = "6")
  private int chases;

  @Inject
  @ConfigProperty(name = "xinsheng.portal.wrong-codes-per-number", defaultValue = "10")
  private int wrongCodes;

  /** Counts; answers how long to wait where it is too often. */
  public Optional<Duration> admit(Door door, String who) {
    Instant now = time.now();
    return count(door, who, now).admit(limit(door), door.window, now);
  }

  /** Answers how long to wait, and counts nothing. */
  public Optional<Duration> waiting(Door door, String who) {
    PublicCount known = em.find(PublicCount.class, key(door, who));
    return known == null ? Optional.empty() : known.waiting(limit(door), door.window, time.now());
  }

  private PublicCount count(Door door, String who, Instant now) {
    String key = key(door, who);
    PublicCount known = em.find(PublicCount.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (known != null) {
      return known;
    }
    em.createQuery("delete from PublicCount c where c.since < :before")
        .setParameter("before", now.minus(KEPT))
        .executeUpdate();
    PublicCount first = new PublicCount(key, now);
    em.persist(first);
    em.flush();
    return first;
  }

  private int limit(Door door) {
    return switch (door) {
      case BRING -> matters;
      case ASK -> requests;
      case PHOTO -> photos;
      case CHASE -> chases;
      case WRONG -> wrongCodes;
    };
  }

  private static String key(Door door, String who) {
    return door + " " + QueryCode.sha256(who);
  }
}
