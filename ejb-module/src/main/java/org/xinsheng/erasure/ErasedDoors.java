package org.xinsheng.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Query codes of a person's matters open nothing any more. */
final class ErasedDoors {

  private static final String DELETE = "delete from public_access where number = ?";

  private final Connection connection;

  ErasedDoors(Connection connection) {
    this.connection = connection;
  }

  void close(Collection<String> numbers, Map<String, Long> counts) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (String number : numbers) {
        delete.setString(1, number);
        long doors = delete.executeUpdate();
        if (doors > 0) {
          counts.merge("public_access", doors, Long::sum);
        }
      }
    }
  }
}
