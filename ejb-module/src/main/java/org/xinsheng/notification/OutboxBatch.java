package org.xinsheng.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.xinsheng.notification.NotDelivered.Reason;
import org.xinsheng.notification.domain.Mail;
import org.xinsheng.notification.domain.MailState;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Pauses;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Clock;

/**
 * The transactions around an e-mail: one claims a person and says that their mail is on its way,
 * one keeps what became of it. Between them nothing is locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxBatch {

  private static final Duration KEPT = Duration.ofDays(30);

  private static final String DUE =
      """
      select recipient_id from outbox o where mail_id is null
        and (not_before is null or not_before <= ?) and not exists
        (select 1 from mail m where m.recipient_id = o.recipient_id and m.next_try_at > ?)
      union select recipient_id from mail where next_try_at <= ?
      order by 1""";

  private static final String CLAIM = "select id from staff where id = ? for update skip locked";

  private static final String OPEN =
      "select m from Mail m where m.recipientId = :who and m.nextTryAt is not null order by m.id";

  private static final String TAKE_IN =
      "update outbox set mail_id = ? where recipient_id = ? and mail_id is null and "
          + "(not_before is null or not_before <= ?)";

  private static final String NEWEST =
      """
      select n from Notice n, OutboxItem o where n.id = o.noticeId and o.mailId = :mail
      order by n.id desc
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private MailSettings settings;
  @Inject private Clock clock;

  /**
   * What goes to somebody.
   *
   * @param attempt which try this is
   * @param messageId the same in every try, with its angle brackets
   * @param notices the newest
   * @param all how many notices there are
   */
  public record Contents(
      Long mailId, int attempt, String messageId, Addressee to, List<NoticeRow> notices, int all) {}

  /** The people for whom something waits that may go now; whom quiet hours spare are not there. */
  public List<Long> due(Instant now) {
    List<?> found = sql(DUE, at(clock.now()), at(now), at(now)).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Puts everything that waits for this person into one mail, which from now on is on its way.
   *
   * @return nothing when somebody else is at it, or nothing may go
   */
  public Optional<Contents> claim(Long person, Instant now) {
    if (sql(CLAIM, person).getResultList().isEmpty()) {
      return Optional.empty();
    }
    List<Mail> open = em.createQuery(OPEN, Mail.class).setParameter("who", person).getResultList();
    if (!open.stream().allMatch(mail -> mail.isDue(now))) {
      return Optional.empty();
    }
    Addressee to = addressee(person);
    if (!to.isReachable()) {
      forget(person);
      return Optional.empty();
    }
    Mail mail = open.isEmpty() ? fresh(person, now) : open.get(0);
    if (mail.takesMore()) {
      em.flush();
      int taken = sql(TAKE_IN, mail.id(), person, at(clock.now())).executeUpdate();
      if (taken == 0 && open.isEmpty()) {
        em.remove(mail);
        return Optional.empty();
      }
    }
    mail.begin(now);
    return Optional.of(contents(mail, to));
  }

  private Mail fresh(Long person, Instant now) {
    Mail mail = new Mail(person, "<" + UUID.randomUUID() + "@" + settings.domain() + ">", now);
    em.persist(mail);
    return mail;
  }

  private Contents contents(Mail mail, Addressee to) {
    List<NoticeRow> newest =
        em
            .createQuery(NEWEST, Notice.class)
            .setParameter("mail", mail.id())
            .setMaxResults(Letters.LISTED)
            .getResultList()
            .stream()
            .map(NoticeRow::of)
            .toList();
    Object all = sql("select count(*) from outbox where mail_id = ?", mail.id()).getSingleResult();
    return new Contents(
        mail.id(), mail.tries(), mail.messageId(), to, newest, ((Number) all).intValue());
  }

  private Addressee addressee(Long person) {
    Staff staff = em.find(Staff.class, person);
    return new Addressee(
        person,
        staff.name(),
        staff.email().orElse(null),
        staff.active() && staff.wantsMail(),
        staff.language());
  }

  /** Who wants no e-mails any more gets none of those that wait; the inbox has them all. */
  private void forget(Long person) {
    String theirs = " from mail where recipient_id = ? and next_try_at is not null";
    sql(
            "delete from outbox where recipient_id = ? and (mail_id is null or mail_id in (select id"
                + theirs
                + "))",
            person,
            person)
        .executeUpdate();
    sql("delete" + theirs, person).executeUpdate();
  }

  public void sent(Long mailId, Instant now) {
    em.find(Mail.class, mailId, LockModeType.PESSIMISTIC_WRITE).sent(now);
  }

  /**
   * @param attempt a later one has taken over where the mail counts another
   */
  public void failed(Long mailId, int attempt, Reason reason, String failure, Instant now) {
    Mail mail = em.find(Mail.class, mailId, LockModeType.PESSIMISTIC_WRITE);
    if (mail.tries() != attempt || mail.state() != MailState.SENDING) {
      return;
    }
    if (reason == Reason.NEVER || mail.failures() + 1 >= settings.tries()) {
      mail.giveUp(failure);
    } else {
      double chance = ThreadLocalRandom.current().nextDouble();
      Instant next = now.plus(Pauses.after(mail.failures() + 1, chance));
      mail.failed(failure, reason == Reason.PERHAPS_SENT, next);
    }
  }

  /** What arrived a month ago is of no use here any more; the notices stay. */
  public int forgetSent(Instant now, int most) {
    String old =
        "select id from mail where sent_at < ? order by sent_at fetch first " + most + " rows only";
    List<?> ids = sql(old, at(now.minus(KEPT))).getResultList();
    for (Object id : ids) {
      sql("delete from outbox where mail_id = ?", id).executeUpdate();
      sql("delete from mail where id = ?", id).executeUpdate();
    }
    return ids.size();
  }

  private static Object at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private Query sql(String statement, Object... values) {
    Query query = em.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
