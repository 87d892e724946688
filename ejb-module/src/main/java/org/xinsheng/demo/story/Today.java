package org.xinsheng.demo.story;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.Channel;

/** What is open at the moment the play ends, so that everybody finds something to do. */
final class Today {

  /**
   * @param ago how long before the end of the play it was received
   */
  record Open(Cast cast, Duration ago, Predicate<Situation> matter, Kind kind) {}

  private static final Kind UNDECIDED = new NotReconciled(false);

  private Today() {}

  static List<Open> all(Instant now) {
    Duration night = Duration.between(Hours.lastNightBefore(now), now);
    return List.of(
        cuihu(ofMinutes(9), any(GENERAL), Story::taken),
        cuihu(ofMinutes(31), any(GENERAL), Story::taken),
        cuihu(ofMinutes(53), of(GENERAL, "CLEANING"), Today::handedOn),
        cuihu(ofMinutes(78), of(GENERAL, "SECURITY"), Today::handedOn),
        cuihu(ofMinutes(42), in("FEES"), it -> it.taken("cashier1", Channel.VISIT)),
        cuihu(ofMinutes(96), of(IMPORTANT, "ENGINEERING"), Today::handedOn),
        cuihu(ofMinutes(163), of(IMPORTANT, "SECURITY"), Today::underWay),
        cuihu(ofMinutes(260), of(IMPORTANT, "GREENING"), Today::handedOn),
        cuihu(ofHours(20), of(IMPORTANT, "ENGINEERING"), Today::withAWorker),
        cuihu(ofHours(26), of(GENERAL, "CLEANING"), Today::answered),
        cuihu(ofHours(53), of(GENERAL, "ENGINEERING"), Today::inWork),
        cuihu(ofHours(78), of(IMPORTANT, "CLEANING"), it -> moreTime(it, ofHours(77))),
        cuihu(ofHours(70), of(IMPORTANT, "ENGINEERING"), it -> moreTime(it, ofHours(65))),
        cuihu(ofMinutes(47 * 60 + 15), of(GENERAL, "GREENING"), it -> moreTime(it, ofHours(45))),
        cuihu(ofDays(8), of(IMPORTANT, "SECURITY"), Today::inWork),
        cuihu(ofDays(33), of(GENERAL, "ENGINEERING"), Today::forgotten),
        cuihu(ofHours(30), any(MAJOR), Today::inWork),
        cuihu(ofMinutes(110), any(MAJOR), Story::taken),
        cuihu(ofDays(4), any(MAJOR), Today::waitsForTheManager),
        cuihu(ofHours(9), any(GENERAL), it -> resolved(it, ofHours(6))),
        cuihu(ofHours(25), any(GENERAL), it -> resolved(it, ofHours(20))),
        cuihu(ofHours(31), any(IMPORTANT), it -> resolved(it, ofHours(4))),
        cuihu(ofHours(28), any(IMPORTANT), it -> resolved(it, ofHours(1))),
        cuihu(ofHours(46), any(GENERAL), it -> resolved(it, ofHours(19))),
        cuihu(ofHours(12), any(GENERAL), it -> visited(it, ofHours(5))),
        cuihu(ofHours(27), any(GENERAL), it -> visited(it, ofHours(3))),
        cuihu(ofMinutes(150), any(GENERAL), it -> it.taken(it.owner.steward(), Channel.ON_SITE)),
        cuihu(ofDays(3), any(IMPORTANT), Today::unreachable),
        cuihu(ofDays(2), of(IMPORTANT, "CLEANING"), Today::secondRound),
        cuihu(ofDays(2), of(IMPORTANT, "ENGINEERING"), Today::secondRoundDone),
        cuihu(ofDays(4), of(GENERAL, "SECURITY"), Today::thirdRound),
        cuihu(ofHours(44), any(IMPORTANT), Today::reportDue),
        cuihu(ofHours(3), any(IMPORTANT), it -> it.taken("cs1", Channel.CITY_HOTLINE).replied()),
        cuihu(night, of(GENERAL, "ENGINEERING"), PutOffTillMorning::begin),
        cuihu(ofHours(21), any(GENERAL), Today::takenBack),
        cuihu(ofHours(32), of(GENERAL, "CLEANING"), Today::anonymous),
        cuihu(ofHours(47), of(IMPORTANT, "SECURITY"), Today::chased),
        cuihu(ofDays(2), any(GENERAL), Today::closable),
        cuihu(ofDays(3), any(IMPORTANT), Today::closable),
        cuihu(ofHours(22), of(GENERAL, "GREENING"), Today::movedUp),
        cuihu(ofHours(30), of(GENERAL, "CLEANING"), new AtTheDoor(false)),
        cuihu(ofDays(12), it -> UNDECIDED.suits(it, Cast.CUIHU), UNDECIDED),
        yunshan(ofMinutes(24), any(GENERAL), Story::taken),
        yunshan(ofHours(29), of(IMPORTANT, "ENGINEERING"), Today::inWork),
        yunshan(ofHours(55), of(GENERAL, "CLEANING"), Today::inWork),
        yunshan(ofHours(26), any(GENERAL), it -> resolved(it, ofHours(2))),
        yunshan(ofHours(23), any(MAJOR), Today::inWork));
  }

  private static Open cuihu(Duration ago, Predicate<Situation> matter, Kind kind) {
    return new Open(Cast.CUIHU, ago, matter, kind);
  }

  private static Open yunshan(Duration ago, Predicate<Situation> matter, Kind kind) {
    return new Open(Cast.YUNSHAN, ago, matter, kind);
  }

  private static Predicate<Situation> any(Severity severity) {
    return it -> it.is(severity);
  }

  private static Predicate<Situation> of(Severity severity, String department) {
    return it -> it.is(severity) && department.equals(it.department());
  }

  private static Predicate<Situation> in(String category) {
    return it -> it.category().equals(category);
  }

  private static void handedOn(Story it) {
    it.taken().after(it.dice.minutes(2, 6)).forwarded();
  }

  private static void underWay(Story it) {
    handedOn(it);
    it.after(ofMinutes(25)).accepted(it.departmentHead());
  }

  private static void answered(Story it) {
    it.taken().replied().after(ofMinutes(5)).forwarded();
  }

  private static void inWork(Story it) {
    Way.begin(it);
    it.after(ofMinutes(40)).judged(it.handler(), Validity.VALID);
  }

  private static void withAWorker(Story it) {
    inWork(it);
    it.after(ofHours(2)).forwardedTo(it.departmentHead(), "worker1");
  }

  private static void moreTime(Story it, Duration asksAfter) {
    Instant received = it.now();
    inWork(it);
    it.until(received.plus(asksAfter));
    MoreTime.asked(it, received.plus(ofDays(it.matter.is(GENERAL) ? 4 : 6)));
  }

  /** Nobody brings it to an end; a month makes it MAJOR (SEV-6). */
  private static void forgotten(Story it) {
    Instant received = it.now();
    inWork(it);
    it.until(received.plus(ofDays(32))).replied(it.cast.chief());
  }

  private static void waitsForTheManager(Story it) {
    Way.begin(it);
    Way.work(it);
    Way.result(it);
    it.after(ofHours(3)).followedUp(Satisfaction.SATISFIED);
  }

  private static void resolved(Story it, Duration ago) {
    Instant end = it.end();
    Way.begin(it);
    it.after(ofMinutes(30)).judged(it.handler(), Way.validity(it));
    it.until(end.minus(ago)).resolved(it.resolver());
  }

  private static void visited(Story it, Duration ago) {
    Instant end = it.end();
    it.taken(it.owner.steward(), Channel.ON_SITE).replied();
    Way.handOn(it);
    it.after(ofMinutes(30)).judged(it.handler(), Way.validity(it));
    it.until(end.minus(ago)).resolved(it.resolver());
  }

  private static void unreachable(Story it) {
    Instant end = it.end();
    resolved(it, ofHours(50));
    it.until(end.minus(ofHours(29))).tried();
    it.until(end.minus(ofHours(6))).tried();
  }

  private static void secondRound(Story it) {
    Instant end = it.end();
    resolved(it, ofHours(27));
    it.until(end.minus(ofHours(5))).followedUp(Satisfaction.DISSATISFIED);
  }

  private static void secondRoundDone(Story it) {
    Instant end = it.end();
    resolved(it, ofHours(30));
    it.until(end.minus(ofHours(21))).followedUp(Satisfaction.NEUTRAL);
    it.until(end.minus(ofHours(2))).resolved(it.resolver());
  }

  private static void thirdRound(Story it) {
    Instant end = it.end();
    resolved(it, ofHours(75));
    it.until(end.minus(ofHours(68))).followedUp(Satisfaction.DISSATISFIED);
    it.until(end.minus(ofHours(44))).resolved(it.resolver());
    it.until(end.minus(ofHours(26))).followedUp(Satisfaction.VERY_DISSATISFIED);
  }

  private static void reportDue(Story it) {
    Instant end = it.end();
    it.taken("cs1", Channel.SUPERIOR).replied();
    Way.handOn(it);
    it.after(ofMinutes(30)).judged(it.handler(), Way.validity(it));
    it.until(end.minus(ofHours(20))).resolved(it.resolver());
    it.until(end.minus(ofHours(4))).followedUp(Satisfaction.SATISFIED);
  }

  private static void takenBack(Story it) {
    Instant end = it.end();
    Way.begin(it);
    TakenBack.withdrawn(it.until(end.minus(ofHours(5))));
  }

  /** Nobody can be asked (INT-17). */
  private static void anonymous(Story it) {
    Instant end = it.end();
    Taking taking = new Taking(it.matter, it.owner, Channel.LETTER, it.dice).anonymously();
    it.taken("cs2", Channel.LETTER, taking);
    Way.handOn(it);
    it.after(ofMinutes(30)).judged(it.handler(), Validity.VALID);
    it.until(end.minus(ofHours(8))).resolvedUntold(it.resolver());
  }

  private static void chased(Story it) {
    Instant end = it.end();
    inWork(it);
    Chased.chased(it.until(end.minus(ofHours(26))), "cs1");
    Chased.chased(it.until(end.minus(ofHours(5))), "cs2");
    Chased.chased(it.until(end.minus(ofHours(1))), "cs1");
  }

  private static void closable(Story it) {
    Instant end = it.end();
    resolved(it, ofHours(22));
    it.until(end.minus(ofHours(3))).followedUp(Satisfaction.VERY_SATISFIED);
  }

  private static void movedUp(Story it) {
    Instant end = it.end();
    inWork(it);
    it.until(end.minus(ofHours(4))).escalated(it.departmentHead());
  }
}
