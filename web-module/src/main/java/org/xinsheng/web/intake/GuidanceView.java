package org.xinsheng.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.intake.GuidanceQueries;
import org.xinsheng.intake.GuidanceRow;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Purpose;

/** What to say, on whatever page somebody talks to an owner (INT-7). */
@Named("guidance")
@RequestScoped
public class GuidanceView {

  @Inject private GuidanceQueries queries;

  private String shown;
  private List<GuidanceRow> texts = List.of();

  public Purpose purpose(String name) {
    return Purpose.valueOf(name);
  }

  /** How an owner is followed up, as the four questions are asked (P1 4.5, 4.6). */
  public Purpose followUp(String mode) {
    return "DOOR".equals(mode) ? Purpose.DOOR_VISIT : Purpose.FOLLOW_UP_CALL;
  }

  /**
   * @param channel null where the purpose decides alone
   */
  public List<GuidanceRow> of(String office, Purpose purpose, Channel channel) {
    String asked = office + purpose + channel;
    if (!asked.equals(shown)) {
      texts = queries.of(office, purpose, channel);
      shown = asked;
    }
    return texts;
  }
}
