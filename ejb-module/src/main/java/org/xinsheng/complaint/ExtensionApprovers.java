package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ExtensionRequest;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/**
 * Who decides on more time: the role that the severity names, as it is at the moment of the
 * decision; never the requester, nor the person complained about, then the next rung (DL-8, HD-13).
 */
@ApplicationScoped
public class ExtensionApprovers {

  /**
   * What decides who may decide.
   *
   * @param subjectStaff the person complained about, null if unknown
   */
  public record Waiting(
      Severity severity, int policyVersion, Place place, Long subjectStaff, Long requestedBy) {

    static Waiting of(Complaint complaint, Long requestedBy) {
      return new Waiting(
          complaint.severity(),
          complaint.policyVersion(),
          complaint.place(),
          complaint.subjectStaffId(),
          requestedBy);
    }

    private Set<Long> barred() {
      return Stream.of(subjectStaff, requestedBy)
          .filter(Objects::nonNull)
          .collect(Collectors.toSet());
    }
  }

  @Inject private RoleHolders holders;
  @Inject private CasePolicies policies;

  /** The role by the table of the severity (DL-8). */
  public Role role(Waiting waiting) {
    return policies.limits(waiting.policyVersion()).of(waiting.severity()).overtime();
  }

  /** Empty only where not even a GENERAL_MANAGER is left. */
  public Set<Long> of(Waiting waiting, Instant at) {
    return of(Set.of(waiting), at).get(waiting);
  }

  /**
   * @throws org.xinsheng.shared.RuleViolation HD-13 and DL-8's requester, asked before the role
   * @throws NotAllowed naming the role that decides
   */
  void require(Complaint complaint, ExtensionRequest request, Actor actor, Instant now) {
    complaint.refuseThePersonComplainedAbout(actor);
    request.refuseTheRequester(actor);
    Waiting waiting = Waiting.of(complaint, request.requestedBy());
    if (!of(waiting, now).contains(actor.id())) {
      throw new NotAllowed("DL-8", Message.of("refusal.overtimeApprover", role(waiting)));
    }
  }

  /** In a number of queries that does not depend on how many are asked. */
  public Map<Waiting, Set<Long>> of(Collection<Waiting> waiting, Instant at) {
    Map<Waiting, RoleAsked> questions = new HashMap<>();
    waiting.forEach(it -> questions.put(it, new RoleAsked(role(it), it.place(), it.barred())));
    Map<RoleAsked, Set<Long>> answers = holders.able(new HashSet<>(questions.values()), at);
    return questions.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> answers.get(it.getValue())));
  }
}
