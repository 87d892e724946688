package org.xinsheng.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of imported files that tell of a person, as they were typed. */
final class ErasedImports {

  private static final String UPDATE =
      "update customer_import_row set name = '***', phones = null, units = null, birthday = null,"
          + " preferred = null where (name is null or name <> '***') and (entry = ?%s)";

  private final Connection connection;

  ErasedImports(Connection connection) {
    this.connection = connection;
  }

  void erase(Person person, Map<String, Long> counts) throws SQLException {
    List<String> phones = Person.written(person.allPhones());
    StringBuilder more = new StringBuilder();
    List<String> values = new ArrayList<>(List.of(String.valueOf(person.id())));
    for (String phone : phones) {
      more.append(" or position(? in phones) > 0 and name = ?");
      values.add(phone);
      values.add(person.name());
    }
    try (PreparedStatement update =
        connection.prepareStatement(UPDATE.formatted(more.toString()))) {
      for (int i = 0; i < values.size(); i++) {
        update.setString(i + 1, values.get(i));
      }
      long rows = update.executeUpdate();
      if (rows > 0) {
        counts.merge("customer_import_row", rows, Long::sum);
      }
    }
  }
}
