package org.xinsheng.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.StatisticsPeriod;
import org.xinsheng.statistics.domain.Tally;

/** The SHA-256 of a register: of its head, its totals and every line, in order (STAT-2). */
@ApplicationScoped
public class RegisterSeal {

  @Inject private RegisterLines lines;
  @Inject private TotalQueries totals;

  /** Of the fixed copy as it is kept. */
  String ofCopy(StatisticsPeriod period, OfficeRow office) {
    MessageDigest digest = begun(period, office);
    for (Part part : Part.values()) {
      add(digest, part);
      lines.eachCopied(period, part, it -> add(digest, it.canonical()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What the copy's will be, where nothing that it holds changes before it is made. */
  String ofDraft(
      StatisticsPeriod period, OfficeRow office, Map<Part, List<RegisterLine>> register) {
    MessageDigest digest = begun(period, office);
    for (Part part : Part.values()) {
      add(digest, part);
      register.get(part).forEach(it -> add(digest, it.canonical()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private MessageDigest begun(StatisticsPeriod period, OfficeRow office) {
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
    return digest;
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

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
