package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.shared.Checks;

/**
 * A visit agreed by telephone (FU-6).
 *
 * @param withWhom of the owner's side
 * @param material what the visitor takes along
 * @param agreedAt when the owner agreed, null for now
 */
public record NewAppointment(Instant visitAt, String withWhom, String material, Instant agreedAt)
    implements Serializable {

  void check() {
    new Checks()
        .required("visitAt", visitAt)
        .requiredText("withWhom", withWhom, Checks.NAME)
        .requiredText("material", material, Checks.TEXT)
        .done();
  }
}
