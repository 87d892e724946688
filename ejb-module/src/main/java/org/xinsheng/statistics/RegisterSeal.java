package org.xinsheng.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/** The SHA-256 of a fixed copy: of its head, its totals and every line, in order (STAT-2). */
@ApplicationScoped
public class RegisterSeal {

  private static final int AT_ONCE = 1000;

  @Inject private RegisterLines lines;
  @Inject private TotalQueries totals;

  String of(StatisticsPeriod period, OfficeRow office) {
    MessageDigest digest = sha256();
    add(
        digest,
        office.code(),
        period.label(),
        period.startsAt(),
        period.endsAt(),
        period.suggestions(),
        period.checkedAt(),
        period.checkedBy(),
        period.analysis());
    totals.of(period.id()).forEach(it -> add(digest, text(it)));
    for (Part part : Part.values()) {
      add(digest, part);
      addLines(digest, period, office, part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void addLines(
      MessageDigest digest, StatisticsPeriod period, OfficeRow office, Part part) {
    RegisterLines.After after = null;
    List<RegisterLine> some;
    do {
      some = lines.copied(period, part, Chosen.ALL, after, AT_ONCE);
      some.forEach(it -> add(digest, it.canonical()));
      if (!some.isEmpty()) {
        RegisterLine last = some.get(some.size() - 1);
        after = new RegisterLines.After(last.receivedAt(), last.id());
      }
    } while (some.size() == AT_ONCE);
  }

  private static String text(Total total) {
    return total.dimension()
        + "|"
        + total.member()
        + Stream.of(Tally.values()).map(it -> "|" + total.of(it)).collect(Collectors.joining())
        + "|"
        + total.replyP90()
        + "|"
        + total.resolveP90();
  }

  private static void add(MessageDigest digest, Object... parts) {
    String line = Stream.of(parts).map(String::valueOf).collect(Collectors.joining("|", "", "\n"));
    digest.update(line.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
