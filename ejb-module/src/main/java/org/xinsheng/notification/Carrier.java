package org.xinsheng.notification;

import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.domain.Staff;

/**
 * A way out of the product: the outbox knows when something goes and how often it is tried, a
 * carrier knows how.
 */
public interface Carrier {

  Way way();

  /** Whether anything goes this way at all. */
  boolean isOn();

  /** After so many failures a dispatch is given up. */
  int tries();

  /** Names a new dispatch among all; the same in every try. */
  String newId();

  /**
   * @param webhookId which of several that go this way
   */
  Addressee addressee(Staff person, Long webhookId);

  /**
   * @throws NotDelivered unless the other side has taken it
   */
  void deliver(OutboxBatch.Contents contents) throws NotDelivered;
}
