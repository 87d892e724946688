package org.xinsheng.notification;

import java.util.Locale;

/**
 * Whom a dispatch is for.
 *
 * @param address an e-mail address or a gateway's, null where none is known
 * @param wanted whether this person wants to be reached that way, and still works here
 */
public record Addressee(
    Long staffId, String username, String name, String address, boolean wanted, Locale language) {

  boolean isReachable() {
    return wanted && address != null;
  }
}
