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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xinsheng.demo.story.Act;
import org.xinsheng.demo.story.Desks;
import org.xinsheng.demo.story.Script;
import org.xinsheng.intake.HandoverDesk;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Source;

/** Where acts are performed, each in a transaction together with the note that it is done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Stage {

  /** Who opens which office's desk in the morning. */
  private static final Map<String, String> DESKS = Map.of("GD01", "cs1", "GD02", "cs3");

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Desks desks;
  @Inject private Actors actors;
  @Inject private CurrentActor current;
  @Inject private PastClock clock;

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

  private Actor actor(String username, Instant at) {
    return actors.byUsername(username, Source.PAGE, at).orElseThrow();
  }

  /** The cases of the stories that have one by now. */
  public Map<Integer, String> cases() {
    Map<Integer, String> cases = new HashMap<>();
    for (Object row : sql("select story, number from demo_case").getResultList()) {
      Object[] one = (Object[]) row;
      cases.put(((Number) one[0]).intValue(), (String) one[1]);
    }
    return cases;
  }

  /**
   * Some acts in a row, no further than supervision comes by; all of them or none.
   *
   * @param at the instant that the play has come to
   * @param most how many at most
   * @return how many were performed
   */
  public int perform(List<Act> acts, int first, Instant at, int most, Backlog backlog) {
    int position = first;
    Instant now = at;
    while (position < acts.size() && position - first < most) {
      Act act = acts.get(position);
      if (!Rounds.next(now, backlog.due()).isAfter(act.at())) {
        break;
      }
      now = act.at();
      clock.at(now);
      perform(act, backlog);
      backlog.due(nextDue().orElse(null));
      position++;
    }
    if (position > first) {
      sql("update demo_history set acts_done = ?", position).executeUpdate();
    }
    return position - first;
  }

  private void perform(Act act, Backlog backlog) {
    current.is(backlog.person(act.who(), it -> actor(it, act.at())));
    String number = backlog.number(act.story());
    String after = act.deed().at(desks, number);
    if (!Objects.equals(number, after)) {
      backlog.number(act.story(), after);
      sql("insert into demo_case (story, number) values (?, ?)", act.story(), after)
          .executeUpdate();
    }
  }

  /** The desk opens and acknowledges what was taken overnight (INT-2). */
  public void acknowledgeTheNight(Instant at) {
    for (Map.Entry<String, String> desk : DESKS.entrySet()) {
      current.is(actor(desk.getValue(), at));
      desks.at(HandoverDesk.class).acknowledgeAll(desk.getKey());
    }
  }

  /** An act that a desk refused is left out. */
  public void leaveOut(int position) {
    sql("update demo_history set acts_done = ?, refused = refused + 1", position).executeUpdate();
  }

  /** When supervision has something to do next. */
  public Optional<Instant> nextDue() {
    Object first =
        sql("select min(n.due_at) from (select min(next_check_at) as due_at from deadline"
                + " where next_check_at is not null"
                + " union all select min(month_check_at) as due_at from complaint"
                + " where month_check_at is not null) n")
            .getSingleResult();
    return Optional.ofNullable(first).map(Stage::instant);
  }

  /** The clock of every node shows real time again. */
  public void end(Instant now) {
    sql("delete from demo_case").executeUpdate();
    sql("update demo_history set ended_at = ?", now.atOffset(ZoneOffset.UTC)).executeUpdate();
    sql("update demo_clock set behind_millis = 0").executeUpdate();
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
