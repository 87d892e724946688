package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * A matter handed to a department or a person (INT-9).
 *
 * @param department its code; either it or a user name is given
 * @param agreedDueAt null where nothing was agreed
 */
public record NewAssignment(String department, String username, String account, Instant agreedDueAt)
    implements Serializable {

  void check() {
    Checks checks =
        new Checks()
            .text("department", department, Checks.NAME)
            .text("username", username, Checks.NAME)
            .requiredText("account", account, Checks.TEXT);
    if (NewComplaint.isBlank(department) == NewComplaint.isBlank(username)) {
      checks.wrong("department", Message.of("refusal.departmentOrPerson"));
    }
    checks.done();
  }

  boolean isForDepartment() {
    return !NewComplaint.isBlank(department);
  }
}
