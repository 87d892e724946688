package org.xinsheng.notification;

import java.util.Locale;

/**
 * Whom an e-mail is for.
 *
 * @param address null where none is known
 * @param wanted whether this person wants e-mails at all, and still works here
 */
public record Addressee(
    Long staffId, String name, String address, boolean wanted, Locale language) {

  boolean isReachable() {
    return wanted && address != null;
  }
}
