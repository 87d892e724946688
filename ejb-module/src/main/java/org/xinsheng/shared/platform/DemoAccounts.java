package org.xinsheng.shared.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accounts of the demo data, read from the table that the data are made from. */
final class DemoAccounts {

  private static final String TABLE = "/org/xinsheng/demo/staff.csv";
  private static final String PASSWORD = "Demo-2026";
  private static final String RULE = "-".repeat(72);

  /** Username, name, office, department, roles; the rest of a row does not matter here. */
  private record Account(String username, String name, String office, String roles) {

    static Account of(String row) {
      String[] cells = row.split(",", -1);
      return new Account(cells[0], cells[1], cells[2], cells[4]);
    }

    String line() {
      return "  %-11s %-8s %-5s %s".formatted(username, name, office, roles);
    }
  }

  String welcome(URI address) {
    StringBuilder block = new StringBuilder("\n").append(RULE).append('\n');
    block.append("  Xinsheng 心声 is ready: ").append(address).append('\n');
    List<Account> accounts = accounts();
    if (!accounts.isEmpty()) {
      block.append("  Demo data; everyone's password is ").append(PASSWORD).append("\n\n");
      accounts.forEach(account -> block.append(account.line()).append('\n'));
    }
    return block.append("\n  Ctrl-C stops it; the data stay.\n").append(RULE).toString();
  }

  private static List<Account> accounts() {
    try (InputStream table = DemoAccounts.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        return List.of();
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(row -> !row.isBlank())
          .map(Account::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
