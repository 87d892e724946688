package org.xinsheng.organisation;

import java.io.Serializable;

/**
 * How somebody wants to be reached beyond the inbox.
 *
 * @param wanted by e-mail
 * @param email where to, null where none is known
 * @param digest e-mails once a day instead of at once
 * @param gateway by the company's gateways, e.g. as text messages
 */
public record MailWish(boolean wanted, String email, boolean digest, boolean gateway)
    implements Serializable {

  /** At once, and by gateways as they are set up. */
  public MailWish(boolean wanted, String email) {
    this(wanted, email, false, true);
  }
}
