package org.xinsheng.followup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Satisfaction;

/**
 * One office's follow-ups whose result falls in a period (FU-0), and what they brought (FU-7).
 *
 * @param office its code, null for the sum of several
 * @param due all but the withdrawn ones
 * @param done answered by the owner, explained, not reconciled or without contact
 * @param outstanding what is missing to 100 %
 * @param withdrawn outside every share (HD-10)
 */
public record LedgerRow(
    String office,
    long due,
    long done,
    long unreachable,
    long outstanding,
    long withdrawn,
    Map<Satisfaction, Long> satisfaction,
    Map<Ending, Long> endings,
    Map<Integer, Long> rounds)
    implements Serializable {

  /** Rounds that are alike. */
  public record Group(
      Long officeId,
      FollowUpState state,
      Satisfaction satisfaction,
      Ending ending,
      int round,
      Long count) {}

  static LedgerRow of(String office, List<Group> groups) {
    Map<FollowUpState, Long> states = new EnumMap<>(FollowUpState.class);
    Map<Satisfaction, Long> answers = new EnumMap<>(Satisfaction.class);
    Map<Ending, Long> endings = new EnumMap<>(Ending.class);
    Map<Integer, Long> rounds = new TreeMap<>();
    for (Group it : groups) {
      states.merge(it.state(), it.count(), Long::sum);
      if (it.state() == FollowUpState.WITHDRAWN) {
        continue;
      }
      rounds.merge(it.round(), it.count(), Long::sum);
      if (it.satisfaction() != null) {
        answers.merge(it.satisfaction(), it.count(), Long::sum);
      }
      if (it.ending() != null) {
        endings.merge(it.ending(), it.count(), Long::sum);
      }
    }
    long withdrawn = states.getOrDefault(FollowUpState.WITHDRAWN, 0L);
    long unreachable = states.getOrDefault(FollowUpState.UNREACHABLE, 0L);
    long outstanding = states.getOrDefault(FollowUpState.OPEN, 0L);
    long due = states.values().stream().mapToLong(Long::longValue).sum() - withdrawn;
    return new LedgerRow(
        office,
        due,
        due - unreachable - outstanding,
        unreachable,
        outstanding,
        withdrawn,
        answers,
        endings,
        rounds);
  }

  static LedgerRow sum(List<List<Group>> offices) {
    List<Group> all = new ArrayList<>();
    offices.forEach(all::addAll);
    return of(null, all);
  }

  /** Followed up out of a hundred, rounded down so that 100 means all; null where none is due. */
  public Integer percent() {
    return due == 0 ? null : (int) ((due - outstanding) * 100 / due);
  }

  public long satisfied() {
    return satisfaction.entrySet().stream()
        .filter(it -> it.getKey().endsTheFollowUp())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public long answered() {
    return satisfaction.values().stream().mapToLong(Long::longValue).sum();
  }
}
