package org.xinsheng.shared.once;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every hour: answers that are older than a day go, in batches. */
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnceTimer {

  static final int BATCH = 1000;

  @Inject private KeptAnswers answers;

  @Schedule(hour = "*", minute = "17", persistent = false, info = "idempotency keys")
  public void run() {
    int gone = BATCH;
    while (gone == BATCH) {
      gone = answers.forget(BATCH);
    }
  }
}
