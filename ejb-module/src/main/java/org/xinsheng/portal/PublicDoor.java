package org.xinsheng.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.regex.Pattern;
import org.xinsheng.portal.Doors.Door;
import org.xinsheng.portal.domain.PublicAccess;
import org.xinsheng.portal.domain.QueryCode;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.TooOften;

/**
 * Opens a matter to whoever has its number and its code. A wrong code, a number that nobody has and
 * one of another kind are answered alike, in like time, and are counted alike.
 */
@ApplicationScoped
class PublicDoor {

  private static final Pattern NUMBER =
      Pattern.compile("[A-Z]{2}-[A-Za-z0-9]{1,20}-\\d{8}-\\d{1,12}");

  /** What no code has for a digest. */
  private static final String NONE = "0".repeat(64);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Doorkeeper keeper;

  /**
   * @param kind null for any
   * @throws NotFound where number and code do not fit
   * @throws TooOften from this address, or after so many wrong codes for this number
   */
  SubjectRef open(String number, String code, SubjectType kind, String address) {
    String asked = number == null ? "" : number.strip();
    keeper.admit(Door.ASK, address);
    keeper.refuseIfBlocked(Door.WRONG, asked);
    PublicAccess access =
        NUMBER.matcher(asked).matches() ? em.find(PublicAccess.class, asked) : null;
    QueryCode typed = QueryCode.typed(code);
    boolean opens = access == null ? typed.opens(asked, NONE) : access.opensWith(typed);
    if (!opens || kind != null && access.subject().type() != kind) {
      keeper.admit(Door.WRONG, asked);
      throw NotFound.byCode(asked);
    }
    return access.subject();
  }
}
