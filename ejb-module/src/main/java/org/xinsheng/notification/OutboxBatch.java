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
import java.util.concurrent.ThreadLocalRandom;
import org.xinsheng.notification.NotDelivered.Reason;
import org.xinsheng.notification.domain.Errand;
import org.xinsheng.notification.domain.Mail;
import org.xinsheng.notification.domain.MailState;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Pauses;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Clock;

/**
 * The transactions around a dispatch: one claims a person and says that it is on its way to them,
 * one keeps what became of it. Between them nothing is locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxBatch {

  private static final Duration KEPT = Duration.ofDays(30);

  private static final String DUE =
      """
      select channel, webhook_id, recipient_id from outbox o where mail_id is null
        and (not_before is null or not_before <= ?) and not exists
        (select 1 from mail m where m.recipient_id = o.recipient_id and m.channel = o.channel
          and m.webhook_id = o.webhook_id and m.next_try_at > ?)
      union select channel, webhook_id, recipient_id from mail where next_try_at <= ?
      order by 1, 2, 3""";

  private static final String CLAIM = "select id from staff where id = ? for update skip locked";

  private static final String OPEN =
      """
      select m from Mail m where m.recipientId = :who and m.way = :way and m.webhookId = :webhook
        and m.nextTryAt is not null order by m.id
      """;

  private static final String THEIRS = " recipient_id = ? and channel = ? and webhook_id = ? and ";

  private static final String TAKE_IN =
      "update outbox set mail_id = ? where"
          + THEIRS
          + "mail_id is null and (not_before is null or not_before <= ?)";

  private static final String NEWEST =
      """
      select n from Notice n, OutboxItem o where n.id = o.noticeId and o.mailId = :mail
      order by n.id desc
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Carriers carriers;
  @Inject private Clock clock;

  /**
   * What goes to somebody.
   *
   * @param attempt which try this is
   * @param messageId the same in every try
   * @param notices the newest
   * @param all how many notices there are
   */
  public record Contents(
      Long mailId,
      Errand errand,
      int attempt,
      String messageId,
      Addressee to,
      List<NoticeRow> notices,
      int all) {}

  /**
   * Whom something waits for that may go now, by way, e-mails first; whom quiet hours spare are not
   * among them.
   */
  public List<Errand> due(Instant now) {
    List<?> found = sql(DUE, at(clock.now()), at(now), at(now)).getResultList();
    return found.stream().map(row -> errand((Object[]) row)).toList();
  }

  private static Errand errand(Object[] row) {
    return new Errand(
        ((Number) row[2]).longValue(), Way.valueOf((String) row[0]), ((Number) row[1]).longValue());
  }

  /**
   * Puts everything that waits for this person by this way into one dispatch, which from now on is
   * on its way.
   *
   * @return nothing when somebody else is at it, or nothing may go
   */
  public Optional<Contents> claim(Errand errand, Instant now) {
    if (sql(CLAIM, errand.personId()).getResultList().isEmpty()) {
      return Optional.empty();
    }
    List<Mail> open = open(errand);
    if (!open.stream().allMatch(mail -> mail.isDue(now))) {
      return Optional.empty();
    }
    Addressee to = addressee(errand);
    if (!to.isReachable()) {
      forget(errand);
      return Optional.empty();
    }
    Mail mail = open.isEmpty() ? fresh(errand, now) : open.get(0);
    if (mail.takesMore() && takeIn(mail, errand) == 0 && open.isEmpty()) {
      em.remove(mail);
      return Optional.empty();
    }
    mail.begin(now);
    return Optional.of(contents(mail, errand, to));
  }

  private List<Mail> open(Errand errand) {
    return em.createQuery(OPEN, Mail.class)
        .setParameter("who", errand.personId())
        .setParameter("way", errand.way())
        .setParameter("webhook", errand.webhookId())
        .getResultList();
  }

  private Mail fresh(Errand errand, Instant now) {
    Mail mail = new Mail(errand, carriers.of(errand.way()).newId(), now);
    em.persist(mail);
    return mail;
  }

  private int takeIn(Mail mail, Errand errand) {
    em.flush();
    return sql(
            TAKE_IN,
            mail.id(),
            errand.personId(),
            errand.way().name(),
            errand.webhookId(),
            at(clock.now()))
        .executeUpdate();
  }

  private Contents contents(Mail mail, Errand errand, Addressee to) {
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
        mail.id(), errand, mail.tries(), mail.messageId(), to, newest, ((Number) all).intValue());
  }

  private Addressee addressee(Errand errand) {
    Staff staff = em.find(Staff.class, errand.personId());
    return carriers.of(errand.way()).addressee(staff, errand.webhookId());
  }

  /** Whom nothing may reach that way any more gets none that waits; the inbox has them all. */
  private void forget(Errand errand) {
    Object[] who = {errand.personId(), errand.way().name(), errand.webhookId()};
    String theirs = " from mail where" + THEIRS + "next_try_at is not null";
    String waiting = "(mail_id is null or mail_id in (select id" + theirs + "))";
    sql(
            "delete from outbox where" + THEIRS + waiting,
            who[0],
            who[1],
            who[2],
            who[0],
            who[1],
            who[2])
        .executeUpdate();
    sql("delete" + theirs, who).executeUpdate();
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
    if (reason == Reason.NEVER || mail.failures() + 1 >= carriers.of(mail.way()).tries()) {
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
