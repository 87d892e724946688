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
  private static final int NAME_COLUMNS = 10;
  private static final String RULE = "-".repeat(78);

  /** Username, name, office, department, roles; the rest of a row does not matter here. */
  private record Account(
      String username, String name, String office, String department, String roles) {

    static Account of(String row) {
      String[] cells = row.split(",", -1);
      return new Account(cells[0], cells[1], cells[2], cells[3], readable(cells[4]));
    }

    /** The table separates roles by a bar and marks a principal holder by an asterisk. */
    private static String readable(String roles) {
      return roles.replace("*", "").replace("|", ", ");
    }

    String line() {
      return "  %-11s %s %-8s %-18s %s".formatted(username, wide(name), office, department, roles);
    }

    /** A Chinese character is two columns wide. */
    private static String wide(String name) {
      return name + " ".repeat(Math.max(0, NAME_COLUMNS - 2 * name.length()));
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
