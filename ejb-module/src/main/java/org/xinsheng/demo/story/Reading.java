package org.xinsheng.demo.story;

import org.xinsheng.notification.NoticeDesk;

/** Somebody looks through what they were told. */
final class Reading {

  static final Deed ALL =
      Deed.of(
          (desks, none) -> {
            NoticeDesk notices = desks.at(NoticeDesk.class);
            desks.unacknowledged().forEach(notices::acknowledge);
            notices.readAll();
          });

  private Reading() {}
}
