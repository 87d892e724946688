package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Checks;

/**
 * The owner takes a complaint back (HD-10).
 *
 * @param by who of the owner's side said so
 * @param withdrawnAt null for now
 */
public record NewWithdrawal(String by, String how, String reason, Instant withdrawnAt)
    implements Serializable {

  void check() {
    new Checks()
        .requiredText("by", by, Checks.NAME)
        .requiredText("how", how, Checks.TEXT)
        .requiredText("reason", reason, Checks.TEXT)
        .done();
  }
}
