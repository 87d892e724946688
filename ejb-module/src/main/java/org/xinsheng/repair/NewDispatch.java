package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * To whom a job goes: a department, one of its people, or both.
 *
 * @param department its code
 * @param username of a colleague of the office
 * @param account what they should look at, null for nothing beyond the owner's words
 * @param agreedDueAt agreed with the owner, null for the time agreed before, else a day
 * @param dispatchedAt null for now; earlier for late entry
 */
public record NewDispatch(
    String department, String username, String account, Instant agreedDueAt, Instant dispatchedAt)
    implements Serializable {

  void check(Checks checks, String path) {
    checks
        .text(path + "department", department, Checks.NAME)
        .text(path + "username", username, Checks.NAME)
        .text(path + "account", account, Checks.TEXT);
    if (NewMatter.isBlank(department) && NewMatter.isBlank(username)) {
      checks.wrong(path + "department", Message.of("refusal.jobForWhom"));
    }
  }
}
