package org.xinsheng.web.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.emergency.domain.EmergencyAct;
import org.xinsheng.emergency.domain.EmergencyStatus;
import org.xinsheng.intake.MatterQueries;
import org.xinsheng.intake.MatterRow;
import org.xinsheng.message.MessageQueries;
import org.xinsheng.message.MessageRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Me;

/** Emergencies, messages and promised calls on the start page. */
@Named("waiting")
@RequestScoped
public class WaitingView {

  @Inject private MatterQueries matters;
  @Inject private MessageQueries inbox;
  @Inject private Me me;
  @Inject private Clock clock;

  private List<MatterRow> emergencies = List.of();
  private List<MessageRow> messages = List.of();
  private List<MatterRow> calls = List.of();

  @PostConstruct
  void read() {
    if (me.isBusiness()) {
      emergencies = first(matters.emergencies(Page.USUAL));
      messages = inbox.forMe(WorkView.MOST);
      calls = first(matters.toCallBack(Page.USUAL));
    }
  }

  private static List<MatterRow> first(List<MatterRow> mostUrgentFirst) {
    return mostUrgentFirst.stream().limit(WorkView.MOST).toList();
  }

  public boolean isAnything() {
    return !(emergencies.isEmpty() && messages.isEmpty() && calls.isEmpty());
  }

  /** Whether a promised call is past its time (INT-10). */
  public boolean isLate() {
    return calls.stream()
        .anyMatch(it -> it.nextDueAt() != null && it.nextDueAt().isBefore(clock.now()));
  }

  /** What an emergency waits for (INT-21). */
  public EmergencyAct next(MatterRow row) {
    return switch (EmergencyStatus.valueOf(row.line().status())) {
      case REGISTERED -> EmergencyAct.ACKNOWLEDGEMENT;
      case ACKNOWLEDGED -> EmergencyAct.DISPATCH;
      default -> EmergencyAct.COMPLETION;
    };
  }

  public List<MatterRow> getEmergencies() {
    return emergencies;
  }

  public List<MessageRow> getMessages() {
    return messages;
  }

  public List<MatterRow> getCalls() {
    return calls;
  }
}
