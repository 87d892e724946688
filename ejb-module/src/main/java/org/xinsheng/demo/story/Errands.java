package org.xinsheng.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.enquiry.NewEnquiry;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.NewMessage;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.NewCompletion;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;

/** What owners come with that is no complaint: repairs, requests, questions, messages, alarms. */
final class Errands {

  private static final int FIRST = 5001;
  private static final int REPAIRS = 24;
  private static final int REQUESTS = 8;
  private static final int QUESTIONS = 14;
  private static final int MESSAGES = 8;
  private static final int ALARMS = 4;

  /** Whoever comes with an open matter at the end of the play. */
  private static final List<Integer> REPAIRS_OPEN_FOR = List.of(1, 6, 20, 27);

  private final Instant now;
  private final long seed;
  private final List<Act> acts = new ArrayList<>();
  private int id = FIRST;
  private Dice dice;

  private Errands(Instant now, long seed) {
    this.now = now;
    this.seed = seed;
  }

  static List<Act> upTo(Instant now, long seed) {
    Errands errands = new Errands(now, seed);
    for (int i = 0; i < REPAIRS; i++) {
      errands.repair(errands.someDay(), true);
    }
    REPAIRS_OPEN_FOR.forEach(hours -> errands.repair(errands.ago(Duration.ofHours(hours)), false));
    errands.repair(errands.ago(Duration.ofMinutes(3)), false);
    for (int i = 0; i < REQUESTS; i++) {
      errands.request(errands.someDay());
    }
    for (int i = 0; i < QUESTIONS; i++) {
      errands.question(errands.someDay(), i % 3 == 0);
    }
    errands.question(errands.ago(Duration.ofMinutes(70)), true);
    for (int i = 0; i < MESSAGES; i++) {
      errands.message(errands.someDay());
    }
    errands.message(errands.ago(Duration.ofMinutes(25)));
    for (int i = 0; i < ALARMS; i++) {
      errands.alarm(errands.someDay());
    }
    errands.alarm(errands.ago(Duration.ofMinutes(12)));
    return errands.acts;
  }

  /** During office hours of one of the last days but the very last. */
  private Instant someDay() {
    dice = new Dice(seed + id);
    return Hours.byDay(Hours.dayOf(now).minusDays(dice.between(3, 85)), dice);
  }

  private Instant ago(Duration time) {
    dice = new Dice(seed + id);
    return now.minus(time);
  }

  private void repair(Instant received, boolean done) {
    List<String> said = Phrases.parts("repair", dice);
    int story = begin(received, "repair", JobKind.REPAIR, said.get(0));
    if (dice.inHundred(8) && done) {
      String why = Phrases.one("job.cancelled", dice);
      jobs(story, received.plus(Duration.ofHours(2)), "cs1", cancelled(JobKind.REPAIR, why));
      return;
    }
    jobs(story, received.plus(dice.minutes(4, 15)), "cs1", sent(JobKind.REPAIR));
    if (done) {
      Instant ready = received.plus(dice.hours(2, 20));
      String material = said.size() > 2 ? said.get(2) : null;
      jobs(story, ready, "worker1", done(JobKind.REPAIR, said.get(1), material));
      Instant call = Hours.whenOpen(ready.plus(dice.hours(1, 6)), dice);
      Satisfaction answer =
          dice.inHundred(40) ? Satisfaction.VERY_SATISFIED : Satisfaction.SATISFIED;
      List<String> words = Phrases.parts("opinion." + answer, dice);
      NewFollowUp asked =
          new NewFollowUp(
              FollowUpMode.PHONE, true, answer, null, words.get(0), null, null, null, null);
      act(
          story,
          call,
          "cs2",
          "follow up",
          Deed.of((desks, it) -> desks.at(FollowUpDesk.class).record(it, null, asked)));
    }
  }

  private void request(Instant received) {
    List<String> said = Phrases.parts("request", dice);
    int story = begin(received, "request", JobKind.SERVICE_REQUEST, said.get(0));
    jobs(story, received.plus(dice.minutes(5, 20)), "cs1", sent(JobKind.SERVICE_REQUEST));
    Instant ready = received.plus(dice.hours(1, 8));
    jobs(story, ready, "worker1", done(JobKind.SERVICE_REQUEST, said.get(1), null));
    String how = Phrases.one("job.told", dice);
    jobs(
        story,
        Hours.whenOpen(ready.plus(dice.hours(1, 3)), dice),
        "cs1",
        (desk, it) -> desk.close(JobKind.SERVICE_REQUEST, it, null, how, null));
  }

  private int begin(Instant received, String name, JobKind kind, String fault) {
    Owner owner = owner();
    NewJob input =
        new NewJob(
            owner.office(),
            Channel.HOTLINE,
            null,
            false,
            customer(owner),
            kind == JobKind.REPAIR ? "ENGINEERING" : null,
            fault,
            null,
            null,
            null,
            2,
            true,
            null,
            null);
    return register(
        received, "cs1", name, (desks, none) -> desks.at(JobDesk.class).register(kind, input));
  }

  private interface Work {
    void on(JobDesk desk, String number);
  }

  private Work sent(JobKind kind) {
    String account = Phrases.one("job.account", dice);
    NewDispatch to = new NewDispatch("ENGINEERING", "worker1", account, null, null);
    return (desk, number) -> desk.dispatch(kind, number, null, to);
  }

  private static Work done(JobKind kind, String result, String material) {
    NewCompletion done = new NewCompletion(result, material, null, null);
    return (desk, number) -> desk.complete(kind, number, null, done);
  }

  private static Work cancelled(JobKind kind, String why) {
    return (desk, number) -> desk.cancel(kind, number, null, why);
  }

  private void jobs(int story, Instant at, String who, Work work) {
    act(story, at, who, "job", Deed.of((desks, it) -> work.on(desks.at(JobDesk.class), it)));
  }

  /**
   * @param promised whether the owner is called back, else answered at once
   */
  private void question(Instant received, boolean promised) {
    List<String> said = Phrases.parts("enquiry", dice);
    Owner owner = owner();
    Instant due = received.plus(Duration.ofHours(3));
    NewEnquiry input =
        new NewEnquiry(
            owner.office(),
            Channel.HOTLINE,
            null,
            false,
            customer(owner),
            null,
            said.get(0),
            2,
            true,
            promised ? null : said.get(1),
            promised ? said.get(2) : null,
            promised ? "电话" : null,
            promised ? due : null,
            promised);
    int story =
        register(
            received, "cs2", "ask", (desks, none) -> desks.at(EnquiryDesk.class).register(input));
    if (promised) {
      Instant call = due.minus(dice.minutes(-20, 90));
      act(
          story,
          call,
          "cs2",
          "answer",
          Deed.of((desks, it) -> desks.at(EnquiryDesk.class).answer(it, null, said.get(1), null)));
      act(
          story,
          call.plus(Duration.ofMinutes(1)),
          "cs2",
          "close",
          Deed.of((desks, it) -> desks.at(EnquiryDesk.class).complete(it, null, null)));
    }
  }

  private void message(Instant received) {
    String said = Phrases.one("message", dice);
    Owner owner = owner();
    NewMessage input =
        new NewMessage(
            owner.office(),
            Channel.HOTLINE,
            null,
            false,
            customer(owner),
            null,
            said,
            2,
            true,
            "eng1",
            null);
    int story =
        register(
            received,
            "cs1",
            "leave a message",
            (desks, none) -> desks.at(MessageDesk.class).register(input));
    act(
        story,
        received.plus(dice.minutes(30, 180)),
        "eng1",
        "acknowledge",
        Deed.of((desks, it) -> desks.at(MessageDesk.class).acknowledge(it, null)));
  }

  private void alarm(Instant received) {
    List<String> said = Phrases.parts("emergency", dice);
    Owner owner = owner();
    NewEmergency input =
        new NewEmergency(
            owner.office(),
            Channel.HOTLINE,
            null,
            false,
            customer(owner),
            null,
            said.get(0),
            1,
            null,
            owner.unit(),
            null);
    int story =
        register(
            received,
            "cs1",
            "alarm",
            (desks, none) -> desks.at(EmergencyDesk.class).register(input));
    alarms(
        story, received.plus(dice.minutes(1, 4)), (desk, it) -> desk.acknowledge(it, null, null));
    alarms(
        story,
        received.plus(Duration.ofMinutes(5)),
        (desk, it) -> desk.dispatch(it, null, said.get(1), null));
    alarms(
        story,
        received.plus(dice.minutes(25, 60)),
        (desk, it) -> desk.complete(it, null, said.get(2), null));
  }

  private interface Help {
    void on(EmergencyDesk desk, String number);
  }

  private void alarms(int story, Instant at, Help help) {
    act(
        story,
        at,
        "duty1",
        "help",
        Deed.of((desks, it) -> help.on(desks.at(EmergencyDesk.class), it)));
  }

  private Owner owner() {
    return dice.one(Owner.of(Cast.CUIHU.office()));
  }

  private static NewMatter.Customer customer(Owner owner) {
    return new NewMatter.Customer(owner.name(), owner.phone(), owner.unit());
  }

  private int register(Instant at, String who, String name, Deed deed) {
    act(id, at, who, name, deed);
    return id++;
  }

  private void act(int story, Instant at, String who, String name, Deed deed) {
    acts.add(new Act(at, who, story, name, deed));
  }
}
