package org.xinsheng.nonconformity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;
import org.xinsheng.wiring.Wiring;

/** The demo offices with slips: each act by whoever does it there. */
public final class Quality {

  final Reception at;
  final SlipDesk desk;
  final SlipReading reading;
  final SlipQueries queries;

  Quality(Wiring wiring) {
    this(new Reception(wiring).as("clean1"));
  }

  public Quality(Reception reception) {
    at = reception;
    Wiring wiring = at.wiring;
    desk = wiring.bean(SlipDesk.class);
    reading = wiring.bean(SlipReading.class);
    queries = wiring.bean(SlipQueries.class);
  }

  Quality as(String username) {
    at.as(username);
    return this;
  }

  Instant in(Duration time) {
    return at.now().plus(time);
  }

  NewSlip slip(String complaint, String responsible, String loss) {
    return new NewSlip(
        complaint,
        complaint == null ? "GD01" : null,
        null,
        "楼道三天没有打扫",
        "排班表漏排",
        "补扫并调整排班",
        responsible,
        in(Duration.ofDays(3)),
        loss == null ? null : Money.of(loss));
  }

  /** The head of cleaning raises it; the worker is to do it. */
  String raised(String complaint, String loss) {
    as("clean1");
    return desk.raise(slip(complaint, "worker1", loss));
  }

  String submitted(String complaint, String loss) {
    String number = raised(complaint, loss);
    if (Money.of(loss).compareTo(Money.of("500.00")) >= 0) {
      met(number, "manager1");
    }
    as("clean1").desk.submit(number, null);
    return number;
  }

  void met(String number, String convenor) {
    desk.meet(
        number, null, new HeldMeeting(at.now(), convenor, List.of("clean1"), "排班表漏排", "调整排班"));
  }

  void approve(String number, String... usernames) {
    for (String username : usernames) {
      as(username).desk.decide(number, null, true, null, null);
    }
  }

  void reject(String number, String username) {
    as(username).desk.decide(number, null, false, "措施不具体", null);
  }

  String executing(String complaint, String loss) {
    String number = submitted(complaint, loss);
    approve(number, approvers(loss));
    return number;
  }

  private static String[] approvers(String loss) {
    return Money.of(loss).compareTo(Money.of("500.00")) >= 0
        ? new String[] {"manager1", "mr", "gm"}
        : new String[] {"manager1"};
  }

  /** Approved by whom the loss asks for, and done. */
  public String executed(String complaint, String loss) {
    String number = executing(complaint, loss);
    as("worker1").desk.execute(number, null, "已补扫", "照片两张", null);
    return number;
  }

  String closed(String complaint, String loss) {
    String number = executed(complaint, loss);
    verify(number, "mr", true);
    return number;
  }

  void verify(String number, String username, boolean effective) {
    as(username)
        .desk
        .verify(number, null, effective, "现场查看", effective ? null : in(Duration.ofDays(2)));
  }

  SlipView read(String number) {
    return reading.read(number);
  }

  SlipStatus status(String number) {
    return read(number).status();
  }

  List<Role> roles(String number) {
    return read(number).chain().stream().map(SlipStepView::role).toList();
  }

  List<StepState> states(String number) {
    return read(number).chain().stream().map(SlipStepView::state).toList();
  }

  DeadlineRow clock(String number) {
    List<DeadlineRow> clocks = read(number).deadlines();
    return clocks.get(clocks.size() - 1);
  }
}
