package org.xinsheng.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.approval.WaitingConsents;
import org.xinsheng.approval.WaitingDecisions;
import org.xinsheng.approval.WaitingExtensions;
import org.xinsheng.approval.WaitingReports;
import org.xinsheng.approval.WaitingSlips;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.complaint.MajorQuestions;
import org.xinsheng.complaint.OwnConditions;
import org.xinsheng.complaint.WarnedOfComplaints;
import org.xinsheng.followup.FollowUpRounds;
import org.xinsheng.intake.IntakeRegister;
import org.xinsheng.intake.WordIndex;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.notification.Inbox;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.RoleGaps;
import org.xinsheng.shared.Actor;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** The product over a full database, with people to act in it and cases to act on. */
public final class Stage implements AutoCloseable {

  private final Watch watch = new Watch();
  private final ActingAs acting = new ActingAs();
  private final Map<String, Actor> actors = new HashMap<>();
  private final Wiring wiring;
  private final long rows;
  private final Instant loaded;
  private final List<Object> sample;

  /**
   * @param open whether nothing is finished yet
   */
  public Stage(long rows, boolean open) {
    this(rows, open, SettableClock.START);
  }

  /**
   * @param now the instant up to which there are rows
   */
  public Stage(long rows, boolean open, Instant now) {
    this.rows = rows;
    wiring =
        Wiring.on(DatabaseKind.POSTGRESQL, watch::over)
            .use(acting)
            .setting("xinsheng.node", "bench");
    wiring.using(
        OwnConditions.class, FollowUpRounds.class, MajorQuestions.class, WarnedOfComplaints.class);
    wiring.using(WaitingSlips.class, WaitingReports.class, WaitingExtensions.class);
    wiring.using(WaitingConsents.class, WaitingDecisions.class);
    wiring.observing(FollowUpRounds.class, RoleGaps.class);
    wiring.observing(AuditTrail.class, Inbox.class, DeadlineNotices.class);
    wiring.observing(IntakeRegister.class, WordIndex.class);
    wiring.clock().set(now);
    loaded = now;
    DemoStaff staff = DemoStaff.in(wiring);
    new Million(rows, open, loaded).load(wiring.database().connections());
    column("select username from staff order by id")
        .forEach(name -> actors.put((String) name, staff.actor((String) name)));
    actors.put("system", Actor.SYSTEM);
    sample =
        row(
            "select number, customer_phone, unit_text, customer_name, category from complaint"
                + " where status in ('REGISTERED', 'IN_PROGRESS') and office_id ="
                + " (select id from office where code = 'GD01') order by id desc limit 1");
  }

  public Wiring wiring() {
    return wiring;
  }

  Watch watch() {
    return watch;
  }

  Instant now() {
    return wiring.clock().now();
  }

  /** The instant up to which there are rows. */
  public Instant loaded() {
    return loaded;
  }

  public long rows() {
    return rows;
  }

  void act(String username) {
    acting.actor(actors.get(username));
  }

  public String number() {
    return (String) sample.get(0);
  }

  String phone() {
    return (String) sample.get(1);
  }

  String unit() {
    return (String) sample.get(2);
  }

  String name() {
    return (String) sample.get(3);
  }

  String category() {
    return (String) sample.get(4);
  }

  /** An open case in GD01, the newest that fits. */
  String number(String condition) {
    return (String)
        row("select number from complaint where number like 'TS-GD01-%' and "
                + condition
                + " order by id desc limit 1")
            .get(0);
  }

  /** What the work costs in the database, as the product's connections see it. */
  public Watch.Spent spending(Runnable work) {
    return watch.spending(work);
  }

  /** The database's first process. */
  public ProcessHandle server() {
    String file = (String) row("select pg_read_file('postmaster.pid')").get(0);
    return ProcessHandle.of(Long.parseLong(file.lines().findFirst().orElseThrow())).orElseThrow();
  }

  long count(String what) {
    return wiring.database().count(what);
  }

  List<Object> row(String sql) {
    return wiring.database().rows(sql).get(0);
  }

  private List<Object> column(String sql) {
    return wiring.database().rows(sql).stream().map(it -> it.get(0)).toList();
  }

  static Instant instant(Object column) {
    return ((Timestamp) column).toInstant();
  }

  @Override
  public void close() {
    wiring.database().close();
  }
}
