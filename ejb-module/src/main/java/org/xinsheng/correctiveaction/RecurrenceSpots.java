package org.xinsheng.correctiveaction;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.xinsheng.correctiveaction.domain.SpotKey;
import org.xinsheng.shared.platform.Migrations;

/** Makes a spot's row when its first case comes, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecurrenceSpots {

  private static final String KEEP =
      "insert into recurrence_spot (spot, office_id, category, place, place_code)"
          + " values (?, ?, ?, ?, ?)";

  /** Somebody else made it, or makes it at this moment. */
  private static final Set<String> THERE = Set.of("23505", "HYT00", "90131", "40001", "40P01");

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  /** By JDBC, since the persistence provider would log a row that is there as a fault. */
  public void keep(SpotKey key) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setString(1, key.text());
      insert.setLong(2, key.officeId());
      insert.setString(3, key.category());
      insert.setString(4, key.place().name());
      insert.setString(5, key.code());
      insert.executeUpdate();
    } catch (SQLException e) {
      if (!THERE.contains(e.getSQLState())) {
        throw new IllegalStateException(e);
      }
    }
  }
}
