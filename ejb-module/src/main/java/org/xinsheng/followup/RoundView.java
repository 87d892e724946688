package org.xinsheng.followup;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Satisfaction;

/**
 * One round of a case with all that was said.
 *
 * @param appointments in order; the newest counts
 * @param visit null unless it ended at the door
 * @param attempts in order; each with who tried
 * @param conclusion null unless it ended without a satisfied owner
 * @param noContact nobody can be asked (INT-17)
 * @param ownerId the steward whose round it is, null where customer service calls
 */
public record RoundView(
    int round,
    FollowUpState state,
    FollowUpMode mode,
    Long ownerId,
    Instant openedAt,
    Instant dueAt,
    List<Attempt> attempts,
    Satisfaction satisfaction,
    Validity validity,
    String handlingOpinion,
    String preventionOpinion,
    String serviceSuggestions,
    String overallEvaluation,
    Instant doneAt,
    boolean noContact,
    Concluded conclusion,
    List<Appointment> appointments,
    Visit visit)
    implements Serializable {

  /** A visit agreed by telephone (FU-6). */
  public record Appointment(
      Long followUpId,
      Instant visitAt,
      String withWhom,
      String material,
      Instant agreedAt,
      String username,
      String name)
      implements Serializable {}

  /** What was done at the door; the key points were read back (FU-6). */
  public record Visit(
      Long followUpId,
      String reported,
      String unsolvedReason,
      String improvement,
      String unannouncedReason)
      implements Serializable {}

  /** How it ended without a satisfied owner. */
  public record Concluded(Ending ending, String reason, Instant at, String username, String name)
      implements Serializable {}

  public record Attempt(
      Long followUpId, Instant at, FollowUpMode mode, boolean reached, String username, String name)
      implements Serializable {}

  /** What the query reads of a round, before its attempts are known. */
  public record Raw(
      Long id,
      int round,
      FollowUpState state,
      FollowUpMode mode,
      Long ownerId,
      Instant openedAt,
      Instant dueAt,
      Satisfaction satisfaction,
      Validity validity,
      String handlingOpinion,
      String preventionOpinion,
      String serviceSuggestions,
      String overallEvaluation,
      Instant doneAt,
      Instant visitAt,
      boolean noContact,
      Ending ending,
      String endingReason,
      Instant concludedAt,
      String concludedByUsername,
      String concludedByName) {

    RoundView with(List<Attempt> attempts, List<Appointment> appointments, Visit visit) {
      return new RoundView(
          round,
          state,
          mode,
          ownerId,
          openedAt,
          dueAt,
          attempts,
          satisfaction,
          validity,
          handlingOpinion,
          preventionOpinion,
          serviceSuggestions,
          overallEvaluation,
          doneAt,
          noContact,
          ending == null
              ? null
              : new Concluded(
                  ending, endingReason, concludedAt, concludedByUsername, concludedByName),
          appointments,
          visit);
    }
  }
}
