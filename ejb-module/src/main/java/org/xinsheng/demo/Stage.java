package org.xinsheng.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xinsheng.demo.story.Act;
import org.xinsheng.demo.story.Desks;
import org.xinsheng.demo.story.Script;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Source;

/** Where acts are performed, each in a transaction together with the note that it is done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Stage {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Desks desks;
  @Inject private Actors actors;
  @Inject private CurrentActor current;

  /**
   * A play that has begun and not ended.
   *
   * @param asOf when it was begun, which is where it ends
   * @param done how many acts
   */
  public record Begun(Instant asOf, int done) {}

  /** Puts the clock of every node back until the play is over. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void begin(Instant now) {
    long behind = now.toEpochMilli() - Script.beginning(now).toEpochMilli();
    sql("update demo_clock set behind_millis = ?", behind).executeUpdate();
    sql(
            "insert into demo_history (id, played_as_of, acts_done, refused) values (1, ?, 0, 0)",
            now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Empty when there is nothing to play, any more or at all. */
  public Optional<Begun> begun() {
    List<?> rows =
        sql("select played_as_of, acts_done from demo_history where ended_at is null")
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Begun(instant(row[0]), ((Number) row[1]).intValue()))
        .findFirst();
  }

  public void perform(Act act, int position) {
    current.is(actors.byUsername(act.who(), Source.PAGE, act.at()).orElseThrow());
    String before = number(act.story());
    String after = act.deed().at(desks, before);
    if (!Objects.equals(before, after)) {
      sql("insert into demo_case (story, number) values (?, ?)", act.story(), after)
          .executeUpdate();
    }
    sql("update demo_history set acts_done = ?", position + 1).executeUpdate();
  }

  /** An act that a desk refused is left out. */
  public void leaveOut(int position) {
    sql("update demo_history set acts_done = ?, refused = refused + 1", position + 1)
        .executeUpdate();
  }

  /** When supervision has something to do next. */
  public Optional<Instant> nextDue() {
    List<?> rows =
        sql("select d.next_check_at from deadline d where d.next_check_at is not null"
                + " order by d.next_check_at fetch first 1 rows only")
            .getResultList();
    List<?> months =
        sql("select c.month_check_at from complaint c where c.month_check_at is not null"
                + " order by c.month_check_at fetch first 1 rows only")
            .getResultList();
    return java.util.stream.Stream.concat(rows.stream(), months.stream())
        .map(Stage::instant)
        .min(Instant::compareTo);
  }

  /** The clock of every node shows real time again. */
  public void end(Instant now) {
    sql("delete from demo_case").executeUpdate();
    sql("update demo_history set ended_at = ?", now.atOffset(ZoneOffset.UTC)).executeUpdate();
    sql("update demo_clock set behind_millis = 0").executeUpdate();
  }

  private String number(int story) {
    List<?> rows = sql("select number from demo_case where story = ?", story).getResultList();
    return rows.isEmpty() ? null : (String) rows.get(0);
  }

  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime at
        ? at.toInstant()
        : ((java.sql.Timestamp) value).toInstant();
  }

  private Query sql(String text, Object... values) {
    Query query = em.createNativeQuery(text);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
