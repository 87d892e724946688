package org.xinsheng.nonconformity;

import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.nonconformity.domain.Approvers;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.organisation.PostHolder;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Permission;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;

/** Who may do what to a slip (NCR-1, NCR-5, NCR-7, NCR-10, NCR-11); persons before posts. */
@ApplicationScoped
class SlipRights {

  /** Whoever may raise one; of a complaint also its handler and first contact. */
  static final Permission RAISING =
      Permission.of(Relation.HANDLER, Relation.FIRST_CONTACT)
          .or(DEPARTMENT_HEAD, MANAGEMENT_REPRESENTATIVE)
          .orUpFrom(HEAD_STEWARD);

  private static final Permission FILLING =
      Permission.of(Relation.HANDLER)
          .or(DEPARTMENT_HEAD, MANAGEMENT_REPRESENTATIVE)
          .orUpFrom(HEAD_STEWARD);

  private static final Permission EXECUTING = Permission.of(Relation.ASSIGNEE).or(DEPARTMENT_HEAD);

  private static final Permission OF_THE_COMPANY = Permission.of(MANAGEMENT_REPRESENTATIVE);

  @Inject private RoleHolders holders;

  /**
   * @throws org.xinsheng.shared.RuleViolation NCR-5 or NCR-7 about the person, asked first
   * @throws NotAllowed for whoever has no right to it
   */
  void require(SlipAct act, Slip slip, Actor actor, Instant now) {
    switch (act) {
      case APPROVAL -> slip.requireMayDecide(approvers(slip.place(), now), actor);
      case VERIFICATION -> requireVerifier(slip, actor, now);
      case EDIT, SUBMISSION -> requireFiller(act, slip, actor);
      case EXECUTION -> {
        slip.refuseTheApprover(actor);
        Rights.require(actor, EXECUTING, slip.involved(), act.rightsRule(), act);
      }
      default ->
          Rights.require(actor, permission(act, slip), slip.involved(), act.rightsRule(), act);
    }
  }

  /** Who approves in this place now. */
  Approvers approvers(Place place, Instant now) {
    Map<Role, List<Approvers.Holder>> posts = new EnumMap<>(Role.class);
    holders
        .posts(SlipPolicy.ORDER, place, now)
        .forEach((role, held) -> posts.put(role, held.stream().map(SlipRights::holder).toList()));
    return new Approvers(posts);
  }

  private static Approvers.Holder holder(PostHolder it) {
    return new Approvers.Holder(it.staffId(), it.deputies());
  }

  /** What the office cannot resolve the MANAGEMENT_REPRESENTATIVE fills and submits (NCR-10). */
  private static void requireFiller(SlipAct act, Slip slip, Actor actor) {
    if (slip.officeCanResolve()) {
      Rights.require(actor, FILLING, slip.involved(), act.rightsRule(), act);
    } else if (!Rights.may(actor, OF_THE_COMPANY, slip.involved())) {
      throw new NotAllowed("NCR-10", Message.of("refusal.representativeFills"));
    }
  }

  private static Permission permission(SlipAct act, Slip slip) {
    return switch (act) {
      case REFERRAL -> Permission.of(OFFICE_MANAGER);
      case RESPONSIBLE -> approversOf(slip);
      default -> FILLING;
    };
  }

  private static Permission approversOf(Slip slip) {
    Set<Role> roles = slip.shownSteps().stream().map(it -> it.role()).collect(Collectors.toSet());
    roles.add(DEPARTMENT_HEAD);
    if (slip.shownSteps().isEmpty()) {
      roles.add(OFFICE_MANAGER);
    }
    return Permission.of(roles.toArray(Role[]::new));
  }

  /** Where everybody of the post executed it, the GENERAL_MANAGER looks (NCR-7, ORG-6). */
  private void requireVerifier(Slip slip, Actor actor, Instant now) {
    slip.refuseTheExecutor(actor);
    Set<Role> posts =
        slip.verifierRole() == OFFICE_MANAGER
            ? Set.of(OFFICE_MANAGER, MANAGEMENT_REPRESENTATIVE)
            : Set.of(MANAGEMENT_REPRESENTATIVE);
    boolean may =
        actor.holdsAny(posts, slip.place())
            || actor.holds(GENERAL_MANAGER, slip.place()) && !somebodyElse(slip, now);
    if (!may) {
      throw new NotAllowed("NCR-7", Message.of("refusal.notAllowed", SlipAct.VERIFICATION));
    }
  }

  private boolean somebodyElse(Slip slip, Instant now) {
    Set<Long> executors = slip.executors();
    return holders
        .posts(Set.of(MANAGEMENT_REPRESENTATIVE), slip.place(), now)
        .get(MANAGEMENT_REPRESENTATIVE)
        .stream()
        .anyMatch(
            it ->
                !executors.contains(it.staffId())
                    || it.deputies().stream().anyMatch(deputy -> !executors.contains(deputy)));
  }
}
