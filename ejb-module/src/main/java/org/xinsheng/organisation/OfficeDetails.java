package org.xinsheng.organisation;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;

/**
 * An office as its administrator describes it, with what it publishes (ORG-5).
 *
 * @param timeZone such as {@code Asia/Shanghai}
 * @param address in both languages or in none
 * @param hours as people read them, null for none; the same for what follows
 * @param portalLink a whole address, or one of this product that begins with a single slash
 */
public record OfficeDetails(
    Names names, String timeZone, Names address, String hours, String hotline, String portalLink)
    implements Serializable {

  public static final int ADDRESS = 300;
  public static final int HOURS = 200;
  public static final int LINK = 300;

  private static final Pattern HOTLINE =
      Pattern.compile("[0-9A-Za-z+()*#/,.\\- \u4e00-\u9fff]{3,40}");
  private static final Set<String> WEB = Set.of("http", "https");

  void check(Checks checks) {
    PartCodes.checkNames(checks, names);
    checks.required("timeZone", timeZone);
    if (timeZone != null && !timeZone.isBlank() && !isZone(timeZone.strip())) {
      checks.wrong("timeZone", Message.of("refusal.timeZone"));
    }
    checkAddress(checks);
    checks.text("hours", hours, HOURS);
    if (isGiven(hotline) && !HOTLINE.matcher(hotline.strip()).matches()) {
      checks.wrong("hotline", Message.of("refusal.hotline"));
    }
    if (isGiven(portalLink) && !isLink(portalLink.strip())) {
      checks.wrong("portalLink", Message.of("refusal.link", LINK));
    }
  }

  private void checkAddress(Checks checks) {
    if (address == null || !isGiven(address.zh()) && !isGiven(address.en())) {
      return;
    }
    checks
        .requiredText("address.zh", address.zh(), ADDRESS)
        .requiredText("address.en", address.en(), ADDRESS);
  }

  private static boolean isZone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text);
  }

  private static boolean isLink(String text) {
    try {
      URI uri = new URI(text);
      boolean own = text.startsWith("/") && uri.getHost() == null && !text.startsWith("//");
      boolean whole =
          uri.getScheme() != null
              && WEB.contains(uri.getScheme().toLowerCase(java.util.Locale.ROOT))
              && uri.getHost() != null;
      return text.length() <= LINK && (own || whole);
    } catch (URISyntaxException notALink) {
      return false;
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  ZoneId zone() {
    return ZoneId.of(timeZone.strip());
  }

  /** Without blanks at the ends; nothing where nothing was said. */
  OfficeDetails stripped() {
    Names where = address == null ? new Names(null, null) : address;
    return new OfficeDetails(
        PartCodes.stripped(names),
        timeZone.strip(),
        new Names(orNothing(where.zh()), orNothing(where.en())),
        orNothing(hours),
        orNothing(hotline),
        orNothing(portalLink));
  }

  private static String orNothing(String text) {
    return isGiven(text) ? text.strip() : null;
  }
}
