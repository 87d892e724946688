package org.xinsheng.suggestion;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;

/**
 * A suggestion as it is taken.
 *
 * @param office its code
 * @param receivedAt null for now; earlier for late entry (INT-14)
 * @param category a category's code, null where none is chosen
 */
public record NewSuggestion(
    String office,
    Channel channel,
    Instant receivedAt,
    boolean anonymous,
    NewMatter.Customer customer,
    String category,
    String content,
    Integer ringsBeforeAnswer,
    Boolean readBack)
    implements Serializable {

  /** With nothing but what every kind is taken with. */
  public static NewSuggestion of(NewMatter matter) {
    return new NewSuggestion(
        matter.office(),
        matter.channel(),
        matter.receivedAt(),
        matter.anonymous(),
        matter.customer(),
        matter.category(),
        matter.content(),
        matter.ringsBeforeAnswer(),
        matter.readBack());
  }

  NewMatter matter() {
    return new NewMatter(
        office,
        channel,
        receivedAt,
        anonymous,
        customer,
        category,
        content,
        ringsBeforeAnswer,
        readBack);
  }

  void check() {
    matter().checks().done();
  }
}
