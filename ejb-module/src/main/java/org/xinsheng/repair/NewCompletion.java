package org.xinsheng.repair;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Checks;

/**
 * That a job is done.
 *
 * @param material used, null for none
 * @param doneBy user name of who did it, null for whoever it was dispatched to
 * @param doneAt null for now; earlier for late entry
 */
public record NewCompletion(String result, String material, String doneBy, Instant doneAt)
    implements Serializable {

  void check(Checks checks, String path) {
    checks
        .requiredText(path + "result", result, Checks.TEXT)
        .text(path + "material", material, Checks.TEXT)
        .text(path + "doneBy", doneBy, Checks.NAME);
  }
}
