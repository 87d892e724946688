package org.xinsheng.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Begins an import as soon as its start is committed. */
@ApplicationScoped
class ImportKick {

  @Inject private ImportRunner runner;

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportStarted event) {
    runner.run(event.id());
  }
}
