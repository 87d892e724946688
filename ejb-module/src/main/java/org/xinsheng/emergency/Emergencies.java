package org.xinsheng.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.emergency.domain.Emergency;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.MatterTarget;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.TakenMatters;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;

/** How an emergency begins, whether somebody called or it was another kind before (INT-1). */
@ApplicationScoped
public class Emergencies implements MatterTarget {

  @Inject private Policies policies;
  @Inject private MatterIntake intake;
  @Inject private TakenMatters matters;
  @Inject private DeadlineDesk deadlines;

  @Override
  public MatterKind kind() {
    return MatterKind.EMERGENCY;
  }

  @Override
  public SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now) {
    String location = NewMatter.isBlank(wish.location()) ? null : wish.location();
    return keep(intake.takenOver(old.taking(), wish.category(), now), location, actor);
  }

  /** Its clock starts when it was received, also where it was another kind first (INT-14). */
  SubjectRef keep(Taking taking, String location, Actor actor) {
    Promises policy = Promises.of(policies.under(taking.policyVersion()));
    Emergency emergency = new Emergency(taking, location);
    Recorded registered = matters.kept(emergency, actor);
    matters.registered(
        emergency,
        registered.with(
            deadlines.open(
                NewDeadline.promised(
                    policy,
                    DeadlineKind.EMERGENCY_ACK,
                    emergency.ref(),
                    emergency.place(),
                    1,
                    emergency.receivedAt()))));
    return emergency.ref();
  }
}
