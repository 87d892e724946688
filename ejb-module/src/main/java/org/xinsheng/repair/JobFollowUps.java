package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectType;

/** What a follow-up does to a repair: it closes, or goes back to be done better (REC-5). */
@ApplicationScoped
public class JobFollowUps implements FollowedUpKind {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Jobs jobs;
  @Inject private Dispatching dispatching;

  @Override
  public SubjectType type() {
    return JobKind.REPAIR.subject();
  }

  @Override
  public String prefix() {
    return JobKind.REPAIR.matter().prefix();
  }

  private static Job job(FollowedUp matter) {
    return (Job) matter;
  }

  @Override
  public FollowedUp locked(String number, Long expected, Actor actor) {
    return jobs.locked(JobKind.REPAIR, number, expected, actor);
  }

  @Override
  public FollowedUp find(Long id) {
    return em.find(Job.class, id);
  }

  @Override
  public void requireResult(FollowedUp matter) {
    job(matter).requirePossible(JobAct.FOLLOW_UP);
  }

  @Override
  public void requireNaming(FollowedUp matter, Actor actor) {
    jobs.requireRight(JobAct.FOLLOW_UP_BY, job(matter), actor);
  }

  @Override
  public void requireConcluding(FollowedUp matter, Actor actor) {
    jobs.requireRight(JobAct.CONCLUSION, job(matter), actor);
  }

  @Override
  public void requireConclusion(FollowedUp matter) {
    job(matter).requirePossible(JobAct.CONCLUSION);
  }

  /** A repair is neither valid nor invalid; the answer stands in the record of the call. */
  @Override
  public List<Change> heard(FollowedUp matter, Boolean valid, Instant at, Instant now, Actor by) {
    return List.of();
  }

  @Override
  public void done(FollowedUp matter, Facts facts, Instant now) {
    job(matter).touch(now);
    jobs.done(job(matter), new Recorded(facts));
  }

  @Override
  public void satisfied(FollowedUp matter, int round, Instant at, Instant now, Actor by) {
    Job job = job(matter);
    jobs.done(job, new Recorded(job.closedByFollowUp(by, at, now)));
  }

  /** Back to the same people, who have a day from the call. */
  @Override
  public void dissatisfied(FollowedUp matter, int round, Instant at, Instant now, Actor by) {
    Job job = job(matter);
    Recorded returned = job.sendBack(dispatching.aDayAfter(job, at), by, at, now);
    jobs.done(job, returned.with(dispatching.promise(job, now)));
  }

  @Override
  public void concluded(
      FollowedUp matter, String reason, List<Change> ended, Instant now, Actor by) {
    Job job = job(matter);
    Facts closed = job.closedByFollowUp(by, now, now).because(reason);
    jobs.done(job, new Recorded(closed.with(ended)));
  }
}
