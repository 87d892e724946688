package org.xinsheng.shared.once;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.KeyReused;
import org.xinsheng.shared.platform.Migrations;

/** The keys of the last 24 hours with their answers; every call is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeptAnswers {

  /** A key may be used anew afterwards. */
  public static final Duration KEPT = Duration.ofHours(24);

  private static final String TAKE =
      "insert into once (caller_id, request_key, request_hash, created_at) values (?, ?, ?, ?)";

  /** It stands there; it is being written and did not come free in time; both waited for both. */
  private static final Set<String> TAKEN =
      Set.of("23505", "HYT00", "90131", "40001", "40P01", "55P03");

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Takes the key, creates, keeps the answer: all or nothing.
   *
   * @throws KeyTaken when somebody else has the key
   */
  public Answer first(Long callerId, String key, String hash, Supplier<Answer> creation) {
    take(callerId, key, hash);
    Answer answer = creation.get();
    em.flush();
    sql("update once set status = ?, location = ?, body = ? where caller_id = ? and request_key = ?")
        .setParameter(1, answer.status())
        .setParameter(2, answer.location())
        .setParameter(3, answer.body())
        .setParameter(4, callerId)
        .setParameter(5, key)
        .executeUpdate();
    return answer;
  }

  /** By JDBC, since the persistence provider would log a key that is taken as a fault. */
  private void take(Long callerId, String key, String hash) {
    forget(callerId, key);
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(TAKE)) {
      insert.setLong(1, callerId);
      insert.setString(2, key);
      insert.setString(3, hash);
      insert.setObject(4, clock.now().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw TAKEN.contains(e.getSQLState()) ? new KeyTaken(e) : new IllegalStateException(e);
    }
  }

  private void forget(Long callerId, String key) {
    sql("delete from once where caller_id = ? and request_key = ? and created_at < ?")
        .setParameter(1, callerId)
        .setParameter(2, key)
        .setParameter(3, oldest())
        .executeUpdate();
  }

  /**
   * @return nothing when the creation under this key failed after all, or is too long ago
   * @throws KeyReused when something else was asked for under this key
   */
  public Optional<Answer> kept(Long callerId, String key, String hash) {
    List<?> rows =
        sql("select request_hash, status, location, body from once"
                + " where caller_id = ? and request_key = ? and created_at >= ?")
            .setParameter(1, callerId)
            .setParameter(2, key)
            .setParameter(3, oldest())
            .getResultList();
    return rows.stream().map(row -> answer(key, hash, (Object[]) row)).findFirst();
  }

  private static Answer answer(String key, String hash, Object[] row) {
    if (!hash.equals(row[0])) {
      throw new KeyReused(key);
    }
    return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]);
  }

  /**
   * @return how many answers went, at most as many as asked for
   */
  public int forget(int most) {
    return sql("delete from once where (caller_id, request_key) in (select caller_id, request_key"
            + " from once where created_at < ? order by created_at limit ?)")
        .setParameter(1, oldest())
        .setParameter(2, most)
        .executeUpdate();
  }

  private OffsetDateTime oldest() {
    return clock.now().minus(KEPT).atOffset(ZoneOffset.UTC);
  }

  private Query sql(String statement) {
    return em.createNativeQuery(statement);
  }
}
