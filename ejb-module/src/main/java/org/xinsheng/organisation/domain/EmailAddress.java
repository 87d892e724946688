package org.xinsheng.organisation.domain;

import java.util.regex.Pattern;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/**
 * Where e-mails reach somebody: what browsers, too, take for an address, which leaves no room for a
 * line break or a second address.
 *
 * @param text at most 254 characters
 */
public record EmailAddress(String text) {

  private static final int LONGEST = 254;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")+");

  /**
   * @throws InvalidInput naming {@code email}
   */
  public EmailAddress {
    if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
      throw new InvalidInput("email", Message.of("refusal.notAnEmail"));
    }
  }
}
