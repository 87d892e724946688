package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.meeting.NewMeeting;

/** The manager calls the heads of the departments together: weekly once, and soon (HD-3). */
final class Gatherings {

  private static final int FIRST = 3001;
  private static final List<String> HEADS =
      List.of("head1", "eng1", "clean1", "sec1", "green1", "cshead1");

  private Gatherings() {}

  static List<Act> upTo(Instant now) {
    Instant past = Hours.at(Hours.dayOf(now).minusDays(9), 10, 0);
    Instant soon = Hours.at(Hours.dayOf(now).plusDays(1), 15, 0);
    NewMeeting held =
        new NewMeeting(
            "GD01",
            "电梯故障专题分析会",
            past,
            null,
            HEADS,
            "近期电梯停梯投诉的原因与对策",
            "门机皮带到期未换，维保单位备件不足，报修后跟踪不及时。",
            "工程部三日内完成全部门机检查，维保单位驻点一个月，客服中心每日回访。");
    NewMeeting toCome =
        new NewMeeting("GD01", "服务质量例会", soon, null, HEADS, "本周超时个案、二次回访不满意个案", null, null);
    return List.of(
        convened(FIRST, past.plus(Duration.ofHours(2)), held),
        convened(FIRST + 1, now.minus(Duration.ofHours(6)), toCome));
  }

  private static Act convened(int id, Instant at, NewMeeting input) {
    return new Act(
        at,
        Cast.CUIHU.manager(),
        id,
        "convene",
        (desks, none) -> desks.at(MeetingDesk.class).convene(input));
  }
}
