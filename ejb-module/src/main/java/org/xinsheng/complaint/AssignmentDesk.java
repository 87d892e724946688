package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Assignment;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Rung;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** Hands matters on, and takes what comes of it (INT-9, INT-19). */
@Stateless
@RolesAllowed("STAFF")
public class AssignmentDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Assignments assignments;
  @Inject private Forwarding forwarding;
  @Inject private WayUp up;
  @Inject private DeadlineDesk deadlines;

  /** Hands the matter to a department or a person; REPLY and RESOLUTION run on (DL-4). */
  public void assign(String number, Long expected, NewAssignment input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.ASSIGNMENT, complaint, actor);
    complaint.requireStateFor(ComplaintAct.ASSIGNMENT);
    forwarding.send(complaint, input, actor, now);
  }

  /** The assignee takes it on; the limit stays. */
  public void accept(String number, Long expected, Long id) {
    Instant now = clock.now();
    act(
        ComplaintAct.ACCEPTANCE,
        number,
        expected,
        id,
        held -> {
          Change accepted = held.assignment.accept(held.actor, now);
          return held.facts("ASSIGNMENT_ACCEPTED", now).with(accepted);
        });
  }

  /**
   * The assignee answers, or reports that it is done; stops FORWARD alone.
   *
   * @param done null for no
   */
  public void answer(String number, Long expected, Long id, String text, Boolean done) {
    new Checks().requiredText("text", text, Checks.TEXT).done();
    Instant now = clock.now();
    boolean all = Boolean.TRUE.equals(done);
    act(
        ComplaintAct.ANSWER,
        number,
        expected,
        id,
        held -> {
          Change answered = held.assignment.answer(text, all, held.actor, now);
          List<Change> kept =
              deadlines.done(
                  held.complaint.ref(),
                  DeadlineKind.FORWARD,
                  held.assignment.number(),
                  now,
                  now,
                  held.actor);
          return held.facts(all ? "ASSIGNMENT_DONE" : "ASSIGNMENT_ANSWERED", now)
              .with(answered)
              .with(kept)
              .because(text)
              .telling(held.waiting());
        });
  }

  /** The assignee cannot solve it: the matter goes one rung up, if it is not that high already. */
  public void giveBack(String number, Long expected, Long id, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Instant now = clock.now();
    act(
        ComplaintAct.RETURN,
        number,
        expected,
        id,
        held -> {
          Change returned = held.assignment.giveBack(reason, held.actor, now);
          List<Change> changes = new ArrayList<>();
          changes.addAll(
              deadlines.cancel(
                  held.complaint.ref(), DeadlineKind.FORWARD, held.assignment.number(), now));
          rung(held, now).ifPresent(it -> changes.addAll(held.complaint.climb(it)));
          return held.facts("ASSIGNMENT_RETURNED", now)
              .with(returned)
              .with(changes)
              .because(reason)
              .telling(held.waiting());
        });
  }

  /** What has a result goes nowhere any more. */
  private Optional<Rung> rung(Held held, Instant now) {
    return held.complaint.status().awaitsResult()
        ? up.above(held.actor, held.complaint, now)
        : Optional.empty();
  }

  private void act(
      ComplaintAct act, String number, Long expected, Long id, Function<Held, Facts> verb) {
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    Assignment assignment =
        assignments.of(complaint).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(number + " / " + id));
    cases.refuseTheBarred(act, complaint, actor);
    if (!Assignments.isFor(actor, assignment, complaint)) {
      throw new NotAllowed("INT-19", Message.of("refusal.notAllowed", act));
    }
    complaint.requireStateFor(act);
    Facts facts = verb.apply(new Held(complaint, assignment, actor));
    complaint.touch(clock.now());
    cases.done(complaint, new Recorded(facts));
  }

  /** One assignment of one case in the hands of its assignee. */
  private record Held(Complaint complaint, Assignment assignment, Actor actor) {

    Facts facts(String code, Instant now) {
      return Facts.of(complaint.ref(), complaint.place(), actor, now, code);
    }

    /** Handler, first contact, and whoever asked. */
    Recipient[] waiting() {
      Set<Recipient> told =
          Set.copyOf(
              Stream.of(complaint.firstContactId(), assignment.sentBy())
                  .map(Recipient.Person::new)
                  .toList());
      Recipient handler =
          complaint.handlerId() == null
              ? new Recipient.Holders(Role.OFFICE_MANAGER)
              : new Recipient.Person(complaint.handlerId());
      return Stream.concat(told.stream(), Stream.of(handler)).toArray(Recipient[]::new);
    }
  }
}
