package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinsheng.complaint.ActState;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;

/** The acts of a case as a person thinks of them: the next one, and the rest by what it is for. */
@Named("actGroups")
@RequestScoped
public class ActGroups {

  /** In the order in which they stand on the page. */
  enum Aim {
    ADVANCE,
    JUDGE,
    INVOLVE,
    RECORD
  }

  /**
   * @param titleKey of the bundles
   */
  public record Group(String titleKey, List<ActState> acts) implements Serializable {}

  /** What most likely comes next, if it is possible: the first of these. */
  private static final List<ComplaintAct> NEXT =
      List.of(
          ComplaintAct.TAKE,
          ComplaintAct.CLASSIFICATION,
          ComplaintAct.EXTENSION_DECISION,
          ComplaintAct.ACCEPTANCE,
          ComplaintAct.ANSWER,
          ComplaintAct.CLOSURE,
          ComplaintAct.FOLLOW_UP,
          ComplaintAct.RESULT,
          ComplaintAct.VALIDITY,
          ComplaintAct.REPLY,
          ComplaintAct.CHASE);

  public List<Group> of(List<ActState> possible) {
    Map<Aim, List<ActState>> byAim =
        possible.stream()
            .collect(Collectors.groupingBy(it -> aim(it.act()), TreeMap::new, Collectors.toList()));
    List<Group> groups = new ArrayList<>();
    byAim.forEach((aim, acts) -> groups.add(new Group("case.aim." + aim, acts)));
    return groups;
  }

  /** Null where nothing is possible. */
  public ComplaintAct next(List<ActState> possible, ComplaintStatus status) {
    List<ComplaintAct> acts = possible.stream().map(ActState::act).toList();
    boolean fromTheWeb =
        acts.contains(ComplaintAct.TAKE) || acts.contains(ComplaintAct.CLASSIFICATION);
    if (!fromTheWeb && status == ComplaintStatus.REGISTERED && acts.contains(ComplaintAct.REPLY)) {
      return ComplaintAct.REPLY;
    }
    return NEXT.stream().filter(acts::contains).findFirst().orElse(null);
  }

  private static Aim aim(ComplaintAct act) {
    return switch (act) {
      case TAKE,
          CLASSIFICATION,
          REPLY,
          RESULT,
          ACCEPTANCE,
          ANSWER,
          RETURN,
          FOLLOW_UP,
          CLOSURE,
          SUPERIOR_REPORT ->
          Aim.ADVANCE;
      case VALIDITY,
          RAISE,
          LOWER,
          MAJOR_ANSWER,
          LOSS,
          EXTENSION_DECISION,
          FINAL_DECISION,
          EFFECT_CHECK ->
          Aim.JUDGE;
      case ASSIGNMENT, ESCALATION, EXTENSION, CHASE, HANDLER, FOLLOW_UP_BY, FIRST_CONTACT ->
          Aim.INVOLVE;
      default -> Aim.RECORD;
    };
  }
}
