package org.xinsheng.repair;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.MatterTarget;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.repair.domain.Fault;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.SubjectRef;

/** How a repair or service request begins that was another kind before (INT-1). */
abstract class JobTarget implements MatterTarget {

  @Inject private MatterIntake matters;
  @Inject private JobIntake intake;
  @Inject private Jobs jobs;
  @Inject private Dispatching dispatching;

  abstract JobKind job();

  @Override
  public MatterKind kind() {
    return job().matter();
  }

  /** Dispatched at once where the wish says to whom, or the night does (INT-2). */
  @Override
  public SubjectRef takeOver(OldMatter old, Conversion wish, Actor actor, Instant now) {
    Contact contact =
        intake.contact(matters.takenOver(old.taking(), wish.category(), now), actor, now);
    Job job = new Job(job(), contact, fault(wish, contact));
    jobs.register(job, List.of(Change.of("convertedFrom", null, old.ref().number())), actor);
    if (NewMatter.isBlank(wish.department()) && NewMatter.isBlank(wish.username())) {
      dispatching.atOnceByNight(job, actor, now);
    } else {
      NewDispatch to = new NewDispatch(wish.department(), wish.username(), null, null, null);
      dispatching.send(job, to, "", actor, now);
    }
    return job.ref();
  }

  private Fault fault(Conversion wish, Contact contact) {
    String location = NewMatter.isBlank(wish.location()) ? null : wish.location();
    return new Fault(
        location, null, JobIntake.appointment(job(), "agreedDueAt", wish.agreedDueAt(), contact));
  }
}
