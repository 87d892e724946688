package org.xinsheng.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.notification.MailRow;
import org.xinsheng.notification.OutboxDesk;
import org.xinsheng.notification.OutboxQueries;
import org.xinsheng.notification.OutboxState;
import org.xinsheng.notification.domain.OutboxGroup;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** What leaves the product: waiting, sent, given up. */
@Named("outbox")
@RequestScoped
public class OutboxView {

  private static final int PAGE = 25;

  @Inject private OutboxQueries queries;
  @Inject private OutboxDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;

  private Page<MailRow> page = new Page<>(List.of(), null);
  private OutboxState state;
  private long held;

  /** A button finds its row only where the rows were there before it was pressed. */
  @PostConstruct
  void prepare() {
    try {
      read();
    } catch (NotAllowed stranger) {
      page = new Page<>(List.of(), null);
    }
  }

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(this::read);
  }

  private void read() {
    state = queries.state();
    held = queries.held();
    try {
      page = queries.page(getGroup(), getWay(), address.text("after"), PAGE);
    } catch (InvalidInput strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public void sendAgain(Long id) {
    if (answers.done(() -> desk.sendAgain(id))) {
      answers.tell("admin.sentSoon");
    }
  }

  public void sendAllAgain() {
    if (answers.done(() -> desk.sendAllAgain(getWay()))) {
      answers.tell("admin.sentSoon");
    }
  }

  /** What waits unless the address says otherwise; what was given up where there is any. */
  public OutboxGroup getGroup() {
    OutboxGroup asked = address.choice("group", OutboxGroup.class);
    if (asked != null) {
      return asked;
    }
    return state != null && state.dead() > 0 ? OutboxGroup.DEAD : OutboxGroup.WAITING;
  }

  /** Null for all. */
  public Way getWay() {
    return address.choice("way", Way.class);
  }

  public boolean isDead() {
    return getGroup() == OutboxGroup.DEAD;
  }

  public OutboxState getState() {
    return state;
  }

  public long getHeld() {
    return held;
  }

  public List<MailRow> getRows() {
    return page.items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  public OutboxGroup[] getGroups() {
    return OutboxGroup.values();
  }

  public Way[] getWays() {
    return Way.values();
  }
}
