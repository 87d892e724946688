package org.xinsheng.organisation;

import org.xinsheng.organisation.domain.EmailAddress;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.InvalidInput;

/**
 * What an administrator says of somebody.
 *
 * @param place where they work; nothing named: at the company
 * @param email null for none
 */
public record StaffDetails(String name, SeatCodes place, String email) {

  public StaffDetails {
    name = name == null ? null : name.strip();
    email = email == null || email.isBlank() ? null : email.strip();
  }

  /**
   * @throws InvalidInput naming {@code name} or {@code email}
   */
  public void check() {
    new Checks().requiredText("name", name, Checks.NAME).done();
    if (email != null) {
      new EmailAddress(email);
    }
  }
}
